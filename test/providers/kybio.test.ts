import { kybioSubject } from './kybio-subject.ts';
import { describeProviderContract } from './provider-contract.ts';
import { describeReplyFuzz } from './reply-fuzz.ts';

describeProviderContract(kybioSubject);
describeReplyFuzz(kybioSubject, 2000);
