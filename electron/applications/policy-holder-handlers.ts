import type { ApplicationId } from '../../shared/brand.ts';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { err, type Result } from '../../shared/result.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { FormValues } from '../providers/policy-holder-provider.ts';
import type { Applications } from './applications.ts';
import type { PolicyHolders } from './policy-holder.ts';

type Names =
  | 'policy-holder.request-code'
  | 'policy-holder.settle-request'
  | 'policy-holder.sign-in'
  | 'policy-holder.keep'
  | 'policy-holder.save'
  | 'policy-holder.check'
  | 'policy-holder.finish';

/** What the window may ask of a policy holder's visit: each answers the application as it stands afterwards. */
export function createPolicyHolderHandlers(
  holders: PolicyHolders,
  applications: Applications,
): Pick<Handlers, Names> {
  async function thenRead<Failed>(
    applicationId: ApplicationId,
    done: Result<void, Failed> | Promise<Result<void, Failed>>,
  ) {
    const result = await done;
    return result.ok ? applications.read(applicationId) : err(result.error);
  }
  return {
    'policy-holder.request-code': ({ applicationId, phone }) =>
      thenRead(applicationId, holders.requestCode(applicationId, phone)),
    'policy-holder.settle-request': ({ applicationId, codeArrived }) =>
      thenRead(applicationId, holders.settleRequest(applicationId, codeArrived)),
    'policy-holder.sign-in': ({ applicationId, code }) =>
      thenRead(applicationId, holders.signIn(applicationId, code)),
    'policy-holder.keep': ({ applicationId, values, language }) =>
      thenRead(applicationId, holders.keep(applicationId, { values: byName(values), language })),
    'policy-holder.save': ({ applicationId, values, language }) =>
      thenRead(applicationId, holders.save(applicationId, { values: byName(values), language })),
    'policy-holder.check': ({ applicationId }) => thenRead(applicationId, holders.check(applicationId)),
    'policy-holder.finish': ({ applicationId }) => thenRead(applicationId, holders.finish(applicationId)),
  };
}

function byName(entries: ParsedInputOf<'policy-holder.keep'>['values']): FormValues {
  return Object.fromEntries(entries.map(({ name, value }) => [name, value]));
}
