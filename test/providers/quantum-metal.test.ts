import { describeProviderContract } from './provider-contract.ts';
import { quantumMetalSubject } from './quantum-metal-subject.ts';
import { describeReplyFuzz } from './reply-fuzz.ts';

describeProviderContract(quantumMetalSubject);
describeReplyFuzz(quantumMetalSubject, 2500);
