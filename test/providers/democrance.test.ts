import { democranceSubject } from './democrance-subject.ts';
import { describeProviderContract } from './provider-contract.ts';
import { describeReplyFuzz } from './reply-fuzz.ts';

describeProviderContract(democranceSubject);
describeReplyFuzz(democranceSubject, 1250);
