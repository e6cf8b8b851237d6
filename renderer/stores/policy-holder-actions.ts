import type { ApplicationId } from '../../shared/brand.ts';
import type { Application } from '../../shared/domain/application.ts';
import type { ServedFormValues } from '../../shared/domain/policy-holder.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';
import type { Kiosk } from '../bridge/kiosk.ts';

/** What a policy holder's visit can be busy with. */
export type PolicyHolderAction =
  | 'holder-code'
  | 'holder-asked'
  | 'holder-sign-in'
  | 'holder-save'
  | 'holder-check'
  | 'holder-finish';

/** What is typed into a served form, ahead of what main has. */
export interface FormTyped {
  readonly values: ServedFormValues;
  readonly language: string | undefined;
}

/** Where in the served form's step somebody stands. */
export interface FormPlace {
  /** The number of the saving whose result somebody has gone on from. */
  readonly seen: number;
  /** The changes are being looked at together. */
  readonly isReviewing: boolean;
}

/** Where the step begins. */
export const formStart: FormPlace = { seen: 0, isReviewing: false };

/** What can be done in a policy holder's visit. Each resolves true when main agreed. */
export interface PolicyHolderActions {
  readonly typeHolderPhone: (phone: string) => void;
  readonly goInForm: (place: Partial<FormPlace>) => void;
  readonly requestHolderCode: (phone: string) => Promise<boolean>;
  readonly settleHolderRequest: (codeArrived: boolean) => Promise<boolean>;
  readonly signHolderIn: (code: string) => Promise<boolean>;
  readonly typeIntoForm: (typed: FormTyped) => void;
  /** Lets main keep what is typed; nothing is sent to the provider. */
  readonly keepForm: () => Promise<boolean>;
  readonly saveForm: () => Promise<boolean>;
  readonly checkHolder: () => Promise<boolean>;
  readonly finishForm: () => Promise<boolean>;
}

type Answer = Result<Application, Failure>;

interface Typing {
  readonly application: Application | null;
  readonly formTyped: FormTyped | null;
}

interface Tools {
  readonly client: Kiosk['client'];
  readonly read: () => Typing & { readonly formPlace: FormPlace };
  readonly take: (application: Application) => void;
  readonly setTyped: (typed: FormTyped | null) => void;
  readonly setPhone: (phone: string | null) => void;
  readonly setPlace: (place: FormPlace) => void;
  /** Runs a call that a provider answers: one at a time, and read again after a failure. */
  readonly atProvider: (
    action: PolicyHolderAction,
    call: (applicationId: ApplicationId) => Promise<Answer>,
  ) => Promise<boolean>;
}

/** What is typed into the form on the screen: here first, then as main has kept it. */
export function typedOf({ application, formTyped }: Typing): FormTyped {
  const state = application?.policyHolder;
  if (formTyped) return formTyped;
  return state?.state === 'signed-in'
    ? { values: state.typed, language: state.wantedLanguage }
    : { values: {}, language: undefined };
}

/** Builds the actions over the visit store's own way of calling main. */
export function createPolicyHolderActions({
  client,
  read,
  take,
  setTyped,
  setPhone,
  setPlace,
  atProvider,
}: Tools): PolicyHolderActions {
  let lastKeep = 0;
  const typed = () => {
    const { values, language } = typedOf(read());
    const entries = Object.entries(values).map(([name, value]) => ({ name, value }));
    return { values: entries, ...(language === undefined ? {} : { language }) };
  };
  /** After the provider has answered, main knows better what is still typed. */
  const thenAsMainHas = async (done: Promise<boolean>): Promise<boolean> => {
    const agreed = await done;
    if (agreed) setTyped(null);
    return agreed;
  };

  return {
    typeHolderPhone: setPhone,
    goInForm: (place) => setPlace({ ...read().formPlace, ...place }),
    requestHolderCode: async (phone) => {
      const agreed = await atProvider('holder-code', (applicationId) =>
        client['policy-holder.request-code']({ applicationId, phone }),
      );
      if (agreed) setPhone(null);
      return agreed;
    },
    settleHolderRequest: (codeArrived) =>
      atProvider('holder-asked', (applicationId) =>
        client['policy-holder.settle-request']({ applicationId, codeArrived }),
      ),
    signHolderIn: (code) => {
      // Another session: its form is looked at from the beginning.
      setPlace(formStart);
      return thenAsMainHas(
        atProvider('holder-sign-in', (applicationId) =>
          client['policy-holder.sign-in']({ applicationId, code }),
        ),
      );
    },
    typeIntoForm: setTyped,
    keepForm: async () => {
      const { application } = read();
      if (!application) return false;
      const { applicationId } = application;
      lastKeep += 1;
      const mine = lastKeep;
      const kept = await client['policy-holder.keep']({ applicationId, ...typed() });
      const isStill = read().application?.applicationId === applicationId && mine === lastKeep;
      if (kept.ok && isStill) take(kept.value);
      return kept.ok;
    },
    saveForm: () => {
      // An answer about what was kept before must not replace the one about what was saved.
      lastKeep += 1;
      return thenAsMainHas(
        atProvider('holder-save', (applicationId) =>
          client['policy-holder.save']({ applicationId, ...typed() }),
        ),
      );
    },
    checkHolder: () =>
      thenAsMainHas(
        atProvider('holder-check', (applicationId) => client['policy-holder.check']({ applicationId })),
      ),
    finishForm: () =>
      thenAsMainHas(
        atProvider('holder-finish', (applicationId) => client['policy-holder.finish']({ applicationId })),
      ),
  };
}
