/**
 * What crosses between this process and the keychain's child. Secrets travel here and nowhere else: never in an argument or
 * an environment variable, which other programs of the machine can read. No error text crosses, only its sort.
 */
import { z } from 'zod';

/** The two libraries that reach the operating system's keychain. */
export const OsAdapterName = z.enum(['keytar', 'napi-keyring']);
export type OsAdapterName = z.infer<typeof OsAdapterName>;

/** `folder/entry`, as in `quantum-metal/apiKey`. */
const SecretName = z.string().regex(/^[a-z][a-z0-9-]{0,39}\/[A-Za-z0-9-]{1,60}$/);
/** `vestibule-live` or `vestibule-training`: the two modes never see each other's secrets. */
export const ServiceName = z.enum(['vestibule-live', 'vestibule-training']);
export type ServiceName = z.infer<typeof ServiceName>;
const SecretValue = z.string().min(1).max(4096);

const target = { adapter: OsAdapterName, service: ServiceName };

/** One thing to do in the keychain. */
export const KeychainCall = z.discriminatedUnion('operation', [
  z.strictObject({ operation: z.literal('read'), ...target, name: SecretName }),
  z.strictObject({ operation: z.literal('write'), ...target, name: SecretName, value: SecretValue }),
  z.strictObject({ operation: z.literal('remove'), ...target, name: SecretName }),
  /** Writes, reads and deletes a random entry. */
  z.strictObject({ operation: z.literal('probe'), ...target }),
]);
export type KeychainCall = z.infer<typeof KeychainCall>;

/**
 * Why the keychain did not do it. *Locked*: it is there and wants to be unlocked. *Denied*: it is there and somebody said no.
 * *Unavailable*: it is not there, or did not answer. *Adapter-missing*: the library itself can't be loaded on this machine.
 */
export const KeychainRefusal = z.enum(['locked', 'denied', 'unavailable', 'adapter-missing']);
export type KeychainRefusal = z.infer<typeof KeychainRefusal>;

/** How a call ended. *Absent* only when the keychain has shown in the same call that it works. */
export const KeychainReply = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value: z.string() }),
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('absent') }),
  z.strictObject({ kind: z.literal('refused'), why: KeychainRefusal }),
]);
export type KeychainReply = z.infer<typeof KeychainReply>;

const callId = z.number().int().nonnegative();

/** From this process to the child. */
export const KeychainRequest = z.strictObject({ id: callId, call: KeychainCall });
export type KeychainRequest = z.infer<typeof KeychainRequest>;

/** From the child to this process. */
export const KeychainMessage = z.discriminatedUnion('message', [
  /** The child listens. */
  z.strictObject({ message: z.literal('ready') }),
  /** The keychain answers questions; if this call hangs from here on, it hangs on a prompt. */
  z.strictObject({ message: z.literal('answering'), id: callId }),
  z.strictObject({ message: z.literal('reply'), id: callId, reply: KeychainReply }),
]);
export type KeychainMessage = z.infer<typeof KeychainMessage>;
