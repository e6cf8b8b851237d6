import type { ApplicationId } from '../../shared/brand.ts';
import type { Application } from '../../shared/domain/application.ts';
import type { Failure } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { anApplication, consentTo } from './applications.ts';
import type { FakeHandlers } from './fake-client.ts';
import { createPolicyHolderVisit } from './policy-holder-visit.ts';
import { type RenderedKiosk, renderKiosk } from './render-kiosk.tsx';
import type { ScriptedPolicyHolder } from './scripted-policy-holder.ts';

/** The whole window over main's own policy-holder feature; only the provider is scripted. */
export function renderPolicyHolder(provider: ScriptedPolicyHolder): {
  readonly kiosk: RenderedKiosk;
  readonly visit: ReturnType<typeof createPolicyHolderVisit>;
} {
  const visit = createPolicyHolderVisit(provider);
  const application = (): Application =>
    anApplication({
      applicationId: visit.id,
      journeyId: 'policy-holder',
      consent: consentTo('policy-holder'),
      policyHolder: visit.state(),
    });
  const thenRead =
    <Input extends { readonly applicationId: ApplicationId }>(
      run: (input: Input) => Result<void, Failure> | Promise<Result<void, Failure>>,
    ) =>
    async (input: Input): Promise<Result<Application, Failure>> => {
      const done = await run(input);
      return done.ok ? ok(application()) : err(done.error);
    };
  const { holders } = visit;
  const handlers = {
    'applications.read-open': () => ok(application()),
    'registration.read': () => ok(application()),
    'policy-holder.request-code': thenRead<{ applicationId: ApplicationId; phone: string }>(
      ({ applicationId, phone }) => holders.requestCode(applicationId, phone),
    ),
    'policy-holder.settle-request': thenRead<{ applicationId: ApplicationId; codeArrived: boolean }>(
      ({ applicationId, codeArrived }) => holders.settleRequest(applicationId, codeArrived),
    ),
    'policy-holder.sign-in': thenRead<{ applicationId: ApplicationId; code: string }>(
      ({ applicationId, code }) => holders.signIn(applicationId, code),
    ),
    'policy-holder.keep': thenRead<Typed>(({ applicationId, ...typed }) =>
      holders.keep(applicationId, byName(typed)),
    ),
    'policy-holder.save': thenRead<Typed>(({ applicationId, ...typed }) =>
      holders.save(applicationId, byName(typed)),
    ),
    'policy-holder.check': thenRead(({ applicationId }) => holders.check(applicationId)),
    'policy-holder.finish': thenRead(({ applicationId }) => holders.finish(applicationId)),
    'applications.end-visit': () => {
      visit.end();
      return ok({});
    },
  };
  const kiosk = renderKiosk('home', {
    handlers: handlers as unknown as FakeHandlers,
    prepare: (state) => {
      state.application = application();
    },
  });
  return { kiosk, visit };
}

interface Typed {
  readonly applicationId: ApplicationId;
  readonly values: readonly { readonly name: string; readonly value: string | boolean }[];
  readonly language?: string | undefined;
}

const byName = ({ values, language }: Omit<Typed, 'applicationId'>) => ({
  values: Object.fromEntries(values.map(({ name, value }) => [name, value])),
  language,
});
