import type { LoginMethod } from '../../shared/domain/applicant.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { Requirements } from '../../shared/journeys/requirements.ts';
import type { Result } from '../../shared/result.ts';
import type { Policy } from '../../shared/settings/policy.ts';
import type { Clock } from '../clock.ts';
import type { HttpClient } from '../http/http-client.ts';
import type { CredentialProvider, Credentials } from '../keychain/credentials.ts';
import type { SecretFailure } from '../keychain/secret-store.ts';
import { createDemocrance } from '../providers/democrance/adapter.ts';
import type { Enrolment } from '../providers/enrolment.ts';
import { createKybio } from '../providers/kybio/adapter.ts';
import { createAddMember, createChangeMember } from '../providers/kybio/enrolment.ts';
import { createMemberNumbers } from '../providers/kybio/member-number.ts';
import type { MemberNumberCounter, MemberProvider } from '../providers/member-provider.ts';
import { createNoah } from '../providers/noah/adapter.ts';
import { createNoahEnrolment } from '../providers/noah/enrolment.ts';
import type { PayoutCustomerProvider } from '../providers/payout-customer-provider.ts';
import type { PolicyHolderProvider } from '../providers/policy-holder-provider.ts';
import type { CheckCredentials, CodeRegistrationProvider } from '../providers/provider.ts';
import { createQuantumMetal } from '../providers/quantum-metal/adapter.ts';
import { createCallBudget } from '../providers/quantum-metal/call-budget.ts';
import { createCredentialsCheck } from '../providers/quantum-metal/check-credentials.ts';
import { quantumMetalRequirements } from '../providers/quantum-metal/requirements.ts';
import type { WalletCustomerProvider } from '../providers/wallet-customer-provider.ts';
import { createYativo } from '../providers/yativo/adapter.ts';
import { createYativoEnrolment } from '../providers/yativo/enrolment.ts';
import type { Random } from '../random.ts';

interface Parts {
  readonly policies: Policy['providers'];
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly random: Random;
  readonly allowLoopback: (url: URL) => boolean;
  readonly memberNumberCounter: MemberNumberCounter;
  readonly readCredentials: <Provider extends CredentialProvider>(
    provider: Provider,
  ) => Promise<Result<Credentials<Provider>, SecretFailure>>;
}

/** The providers that this terminal's policy configures, and what journeys need of them. */
export interface Providers {
  readonly quantumMetal: CodeRegistrationProvider | undefined;
  readonly checkQuantumMetal: CheckCredentials | undefined;
  readonly noah: PayoutCustomerProvider | undefined;
  readonly kybio: MemberProvider | undefined;
  readonly yativo: WalletCustomerProvider | undefined;
  readonly democrance: PolicyHolderProvider | undefined;
  readonly enrolments: readonly Enrolment[];
  readonly codeRequirements: Readonly<Partial<Record<ProviderId, Requirements>>>;
  readonly allowedLoginMethods: readonly LoginMethod[];
}

/** Builds each provider that has a policy. */
export function composeProviders(parts: Parts): Providers {
  const { policies, readCredentials, allowLoopback, ...tools } = parts;
  const { http, clock, random } = tools;
  const { noah: noahPolicy, kybio: kybioPolicy, yativo: yativoPolicy } = policies;
  const quantumMetalPolicy = policies['quantum-metal'];

  const quantumMetalOptions = quantumMetalPolicy && {
    http,
    policy: quantumMetalPolicy,
    readCredentials: () => readCredentials('quantum-metal'),
    allowLoopback,
    // One for all calls: the provider counts them per address.
    budget: createCallBudget({ clock }),
  };
  const noah =
    noahPolicy &&
    createNoah({ http, clock, policy: noahPolicy, readCredentials: () => readCredentials('noah') });
  const kybio =
    kybioPolicy &&
    createKybio({ http, clock, policy: kybioPolicy, readCredentials: () => readCredentials('kybio') });
  const yativo =
    yativoPolicy &&
    createYativo({ http, clock, policy: yativoPolicy, readCredentials: () => readCredentials('yativo') });
  const numbers =
    kybioPolicy?.memberNumberPrefix === undefined
      ? undefined
      : createMemberNumbers(kybioPolicy.memberNumberPrefix, parts.memberNumberCounter);

  return {
    quantumMetal: quantumMetalOptions && createQuantumMetal(quantumMetalOptions),
    checkQuantumMetal: quantumMetalOptions && createCredentialsCheck({ ...quantumMetalOptions, random }),
    noah,
    kybio,
    yativo,
    democrance: policies.democrance && createDemocrance({ http, policy: policies.democrance }),
    enrolments: [
      ...(noah && noahPolicy
        ? [createNoahEnrolment({ provider: noah, policy: noahPolicy, clock, random })]
        : []),
      ...(yativo && yativoPolicy
        ? [createYativoEnrolment({ provider: yativo, policy: yativoPolicy, clock, random })]
        : []),
      ...(kybio && kybioPolicy
        ? [
            createAddMember({ provider: kybio, policy: kybioPolicy, numbers, clock, random }),
            createChangeMember({ provider: kybio, policy: kybioPolicy, clock, random }),
          ]
        : []),
    ],
    codeRequirements: quantumMetalPolicy
      ? { 'quantum-metal': quantumMetalRequirements(quantumMetalPolicy) }
      : {},
    allowedLoginMethods: quantumMetalPolicy?.allowedLoginMethods ?? ['phoneNumber'],
  };
}
