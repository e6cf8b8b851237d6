import { applicationsContract } from './applications-contract.ts';
import { auditContract } from './audit-contract.ts';
import { credentialsContract } from './credentials-contract.ts';
import { customerScreenContract } from './customer-screen-contract.ts';
import { dashboardContract } from './dashboard-contract.ts';
import { deskContract } from './desk-contract.ts';
import { documentsContract } from './documents-contract.ts';
import { enrolmentsContract } from './enrolments-contract.ts';
import { membersContract } from './members-contract.ts';
import { outboxWorkContract } from './outbox-work-contract.ts';
import { policyHolderContract } from './policy-holder-contract.ts';
import { receiptsContract } from './receipts-contract.ts';
import { referenceContract } from './reference-contract.ts';
import { registrationContract } from './registration-contract.ts';
import { screenWorkContract } from './screen-contract.ts';
import { staffWorkContract } from './staff-work-contract.ts';
import { supportContract } from './support-contract.ts';
import { trainingContract } from './training-contract.ts';
import { transferContract } from './transfer-contract.ts';
import { updatesContract } from './updates-contract.ts';

/** The half of the contract that is used once somebody has signed in. */
export const workContract = {
  ...applicationsContract,
  ...auditContract,
  ...screenWorkContract,
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
  ...dashboardContract,
  ...transferContract,
  ...staffWorkContract,
  ...supportContract,
  ...updatesContract,
  ...customerScreenContract,
  ...receiptsContract,
} as const;
