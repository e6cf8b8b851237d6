/** A model provider's next attempt, or its next identity, taking as long as a test says. */
import type { ModelProvider } from './model-provider.ts';

/** The next attempt at this provider begins, and does nothing before it is let go. */
export function hold(provider: ModelProvider): () => void {
  const held = Promise.withResolvers<void>();
  const { attempt } = provider;
  Object.assign(provider, {
    attempt: async (...given: Parameters<typeof attempt>) => {
      Object.assign(provider, { attempt });
      await held.promise;
      return attempt(...given);
    },
  });
  return held.resolve;
}

/** Minting an identity at this provider takes until it is let go. */
export function holdMinting(provider: ModelProvider): () => void {
  const held = Promise.withResolvers<void>();
  const { mintIdentity } = provider;
  Object.assign(provider, {
    mintIdentity: async (...given: Parameters<typeof mintIdentity>) => {
      Object.assign(provider, { mintIdentity });
      await held.promise;
      return mintIdentity(...given);
    },
  });
  return held.resolve;
}
