import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { Application } from '../../../shared/domain/application.ts';
import type { DocumentState } from '../../../shared/domain/document-state.ts';
import type { Scanner } from '../../../shared/domain/scanner.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';

interface DocumentPart {
  application: Application | null;
  scanners: readonly Scanner[];
}

/** What main answers about documents: decisions are taken, and nothing lies on the glass. */
export function practiceDocumentHandlers(state: DocumentPart) {
  const change = (
    by: (document: DocumentState, application: Application) => Partial<Application> | undefined,
  ): Result<Application, Failure> => {
    const { application } = state;
    const changed = application?.document && by(application.document, application);
    if (!application || !changed) return err(fail('wrong-state'));
    state.application = { ...application, ...changed };
    return ok(state.application);
  };
  return {
    'documents.open-capture': () => ok(null),
    'documents.close-capture': () => ok(null),
    'documents.read-picture': () => err(fail('wrong-state')),
    'documents.list-scanners': () => ok([...state.scanners]),
    'documents.scan': ({ scannerId }: ParsedInputOf<'documents.scan'>) => {
      const isThere = state.scanners.some((one) => one.scannerId === scannerId);
      return err(fail('scanner-failed', { cause: isThere ? 'no-paper' : 'not-found' }));
    },
    'documents.cancel-scan': () => ok(null),
    'documents.decide': ({ field, choice }: ParsedInputOf<'documents.decide'>) =>
      change((document, { draft }) => {
        const open = document.disagreements.find((one) => one.field === field);
        const disagreements = document.disagreements.filter((one) => one !== open);
        return {
          draft: open && choice === 'read' ? { ...draft, [field]: open.read } : draft,
          document: { ...document, disagreements },
        };
      }),
    'documents.confirm-names': ({ fields }: ParsedInputOf<'documents.confirm-names'>) =>
      change((document) => ({
        document: {
          ...document,
          namesToConfirm: document.namesToConfirm.filter((field) => !fields.includes(field)),
        },
      })),
    'documents.allow-expired': ({ approvalId }: ParsedInputOf<'documents.allow-expired'>) =>
      approvalId === undefined
        ? err(fail('supervisor-needed'))
        : change((document) =>
            document.expiry.state === 'needs-supervisor'
              ? { document: { ...document, expiry: { ...document.expiry, state: 'allowed' } } }
              : undefined,
          ),
  };
}
