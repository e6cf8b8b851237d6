import { noahSubject } from './noah-subject.ts';
import { describeProviderContract } from './provider-contract.ts';
import { describeReplyFuzz } from './reply-fuzz.ts';

describeProviderContract(noahSubject('ES384'));
describeReplyFuzz(noahSubject('ES256'), 5000);
