import type { ApplicationId, ApprovalId } from '../../shared/brand.ts';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import type { ApplicantDraft, ApplicantField } from '../../shared/domain/applicant.ts';
import type { Application } from '../../shared/domain/application.ts';
import type { PictureSide } from '../../shared/domain/picture.ts';
import type { Failure } from '../../shared/failure.ts';
import type { StepId } from '../../shared/journeys/journey.ts';
import type { Result } from '../../shared/result.ts';
import type { Kiosk } from '../bridge/kiosk.ts';

/** What the document of a visit can keep it busy with. */
export type DocumentAction =
  | 'add-picture'
  | 'remove-picture'
  | 'decide-field'
  | 'confirm-names'
  | 'allow-expired';

/** A picture as it goes to main: the visit that it was taken in, its bytes, what was measured, and what was read. */
export type PictureToAdd = ParsedInputOf<'pictures.add'>;

/** What can be done about the visit's document. Each resolves true when main agreed. */
export interface DocumentActions {
  /**
   * Hands a picture to main, which takes it or says why not. What it reads from it fills what is still empty. Of another visit than the one
   * that is open it goes nowhere.
   */
  readonly addPicture: (picture: PictureToAdd) => Promise<boolean>;
  readonly removePicture: (side: PictureSide) => Promise<boolean>;
  /** Settles one disagreement. */
  readonly decideField: (field: ApplicantField, choice: 'read' | 'typed') => Promise<boolean>;
  readonly confirmNames: (fields: readonly ApplicantField[]) => Promise<boolean>;
  readonly allowExpired: (approvalId?: ApprovalId) => Promise<boolean>;
}

type Answer = Result<Application, Failure>;

interface Tools {
  readonly client: Kiosk['client'];
  readonly read: () => { readonly application: Application | null; readonly savedAs: string };
  /** Stays at this step, where it is the one on the screen: its last answer completes it, and it is the clerk who goes on. */
  readonly stayAt: (step: StepId) => void;
  readonly setDraft: (draft: ApplicantDraft) => void;
  readonly saveDetails: () => Promise<boolean>;
  readonly about: (
    action: DocumentAction,
    call: (applicationId: ApplicationId) => Promise<Answer>,
  ) => Promise<boolean>;
}

/** Pictures and what was read from them. Main fills the form: what it has filled is taken over at once. */
export function createDocumentActions(tools: Tools): DocumentActions {
  const { client, read, stayAt, setDraft, saveDetails, about } = tools;
  const act = async (
    action: DocumentAction,
    step: StepId,
    call: (applicationId: ApplicationId) => Promise<Answer>,
    of = read().application?.applicationId,
  ): Promise<boolean> => {
    const isOpen = () => of !== undefined && read().application?.applicationId === of;
    if (!isOpen()) return false;
    // What is typed and not kept yet would be written over by what comes back.
    if (read().savedAs === 'unsaved' && !(await saveDetails())) return false;
    // Saving takes its time: by now there may be another customer at the counter.
    if (!isOpen()) return false;
    stayAt(step);
    const agreed = await about(action, call);
    const { application } = read();
    if (agreed && application) setDraft(application.draft);
    return agreed;
  };
  return {
    addPicture: (picture) =>
      act('add-picture', 'pictures', () => client['pictures.add'](picture), picture.applicationId),
    removePicture: (side) =>
      act('remove-picture', 'pictures', (applicationId) =>
        client['pictures.remove']({ applicationId, side }),
      ),
    decideField: (field, choice) =>
      act('decide-field', 'check-document', (applicationId) =>
        client['documents.decide']({ applicationId, field, choice }),
      ),
    confirmNames: (fields) =>
      act('confirm-names', 'check-document', (applicationId) =>
        client['documents.confirm-names']({ applicationId, fields: [...fields] }),
      ),
    allowExpired: (approvalId) =>
      act('allow-expired', 'check-document', (applicationId) =>
        client['documents.allow-expired']({ applicationId, ...(approvalId ? { approvalId } : {}) }),
      ),
  };
}
