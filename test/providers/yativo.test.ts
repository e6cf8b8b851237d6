import { describeProviderContract } from './provider-contract.ts';
import { describeReplyFuzz } from './reply-fuzz.ts';
import { yativoSubject } from './yativo-subject.ts';

describeProviderContract(yativoSubject);
describeReplyFuzz(yativoSubject, 2000);
