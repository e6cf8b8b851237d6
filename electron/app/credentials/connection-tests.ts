/**
 * One harmless call per provider, which shows whether this terminal is let in. None of them concerns a customer or changes
 * anything at the provider: they ask for somebody whom nobody can be.
 */
import type { ConnectionProof } from '../../../shared/contract/credentials-contract.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { MemberProvider } from '../../providers/member-provider.ts';
import type { PayoutCustomerProvider } from '../../providers/payout-customer-provider.ts';
import type { PolicyHolderProvider } from '../../providers/policy-holder-provider.ts';
import type {
  CheckCredentials,
  NotSentFailure,
  Outcome,
  UnattendedOperation,
} from '../../providers/provider.ts';
import type { WalletCustomerProvider } from '../../providers/wallet-customer-provider.ts';
import type { Random } from '../../random.ts';

/** Why a test shows nothing good. */
export type ConnectionFailure =
  | NotSentFailure
  | Failure<'provider-refused' | 'credentials-refused' | 'answer-lost' | 'provider-garbled'>;

/** How a test ended; the code is the provider's own for a no, where it gave one. */
export interface ConnectionTested {
  readonly result: Result<ConnectionProof, ConnectionFailure>;
  readonly providerCode?: string;
}

/** A test, ready to be made, by provider. One that policy does not configure has none. */
export type ConnectionTests = Readonly<Partial<Record<ProviderId, () => Promise<ConnectionTested>>>>;

/** The calls that are made, of the providers that are configured. */
export interface TestableProviders {
  readonly 'quantum-metal'?: CheckCredentials | undefined;
  readonly noah?: Pick<PayoutCustomerProvider, 'getCustomer'> | undefined;
  readonly kybio?: Pick<MemberProvider, 'queryByNumber'> | undefined;
  readonly yativo?: Pick<WalletCustomerProvider, 'login'> | undefined;
  readonly democrance?: Pick<PolicyHolderProvider, 'checkReachable'> | undefined;
}

/** What Yativo's login says of wrong credentials: nothing else was sent that could be wrong. */
const wrongLogin = ['http-400', 'http-422'];

/** Builds the tests. Each ends within the time-outs of the policy; none throws for what a network or a server does. */
export function createConnectionTests(providers: TestableProviders, random: Random): ConnectionTests {
  const { 'quantum-metal': quantumMetal, noah, kybio, yativo, democrance } = providers;
  const letIn = (): ConnectionProof => ({ proof: 'let-in' });

  return {
    ...(quantumMetal && {
      'quantum-metal': async () =>
        tested(
          await asked(quantumMetal, {}),
          (answer): ConnectionProof =>
            answer.credentials === 'accepted'
              ? letIn()
              : { proof: 'unexplained-code', providerCode: answer.providerCode },
        ),
    }),
    ...(noah && {
      noah: async () => tested(await asked(noah.getCustomer, { customerId: random.uuid() }), letIn),
    }),
    ...(kybio && {
      kybio: async () => {
        const number = `NOBODY-${random.uuid()}`;
        return tested(
          await asked(kybio.queryByNumber, { number }),
          ({ signatureWarning }): ConnectionProof =>
            signatureWarning ? { proof: 'let-in', answerWronglySigned: true } : letIn(),
        );
      },
    }),
    ...(yativo && {
      yativo: async () => {
        const outcome = await asked(yativo.login, {});
        const isWrongLogin = outcome.kind === 'refused' && wrongLogin.includes(outcome.providerCode);
        return tested(isWrongLogin ? { ...outcome, failure: fail('credentials-refused') } : outcome, letIn);
      },
    }),
    ...(democrance && {
      democrance: async () =>
        tested(await asked(democrance.checkReachable, {}), () => ({ proof: 'reachable' })),
    }),
  };
}

/** Asks, and once more after a lost answer: a line that was kept open and is gone says nothing about the provider. */
async function asked<Input, Answer>(
  operation: UnattendedOperation<Input, Answer>,
  input: Input,
): Promise<Outcome<Answer>> {
  // Nobody calls a test off: the client's own time-outs end it.
  const ask = () => operation.send(input, new AbortController().signal);
  const outcome = await ask();
  return outcome.kind === 'unclear' && outcome.failure.code === 'answer-lost' ? await ask() : outcome;
}

function tested<Answer>(
  outcome: Outcome<Answer>,
  prove: (answer: Answer) => ConnectionProof,
): ConnectionTested {
  if (outcome.kind === 'answered') return { result: ok(prove(outcome.answer)) };
  const result = err(outcome.failure);
  return outcome.kind === 'refused' ? { result, providerCode: outcome.providerCode } : { result };
}
