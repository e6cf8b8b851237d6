import { applicationsContract } from './applications-contract.ts';
import { credentialsContract } from './credentials-contract.ts';
import { deskContract } from './desk-contract.ts';
import { documentsContract } from './documents-contract.ts';
import { enrolmentsContract } from './enrolments-contract.ts';
import { membersContract } from './members-contract.ts';
import { outboxWorkContract } from './outbox-work-contract.ts';
import { policyHolderContract } from './policy-holder-contract.ts';
import { referenceContract } from './reference-contract.ts';
import { registrationContract } from './registration-contract.ts';
import { staffWorkContract } from './staff-work-contract.ts';
import { trainingContract } from './training-contract.ts';
import { transferContract } from './transfer-contract.ts';

/** The half of the contract that is used once somebody has signed in. */
export const workContract = {
  ...applicationsContract,
  ...credentialsContract,
  ...registrationContract,
  ...policyHolderContract,
  ...enrolmentsContract,
  ...documentsContract,
  ...membersContract,
  ...referenceContract,
  ...trainingContract,
  ...outboxWorkContract,
  ...deskContract,
  ...transferContract,
  ...staffWorkContract,
} as const;
