import { Send } from 'lucide-react';
import { useState } from 'react';
import { applicantFields, type LoginMethod } from '../../../../shared/domain/applicant.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { OptionCards } from '../../../components/option-cards.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { useDefaultCountry } from '../details/default-country.ts';
import { PhoneFields } from '../details/phone-fields.tsx';
import { countryFrom } from '../details/phone-number.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { CodeProgress } from './code-progress.tsx';

interface CorrectContactDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Where the last code went. */
  readonly method: LoginMethod;
}

/** The number or the address was wrong: corrects it and sends a new code there. Everything else is kept. */
export function CorrectContactDialog({ isOpen, onClose, method }: CorrectContactDialogProps) {
  // Begins afresh each time it is opened.
  return isOpen ? <CorrectContact onClose={onClose} method={method} /> : null;
}

function CorrectContact({ onClose, method: first }: Omit<CorrectContactDialogProps, 'isOpen'>) {
  const { t } = useWords();
  const { application, draft, phoneCountry, pending, correctContact } = useVisit((visit) => visit);
  const defaultCountry = useDefaultCountry();
  const [method, setMethod] = useState(first);
  const [contacts, setContacts] = useState({
    phoneNumber: draft.phoneNumber ?? '',
    email: draft.email ?? '',
  });
  const [hasTried, setTried] = useState(false);
  if (!application) return null;

  const contact = contacts[method].trim();
  const isGood = applicantFields[method].safeParse(contact).success;
  const problem = hasTried && !isGood ? t(`fields.invalid.${method}`) : undefined;
  const isBusy = pending !== null;
  const send = async () => {
    setTried(true);
    if (isGood && !isBusy && (await correctContact(method, contact))) onClose();
  };
  const change = (text: string) => setContacts({ ...contacts, [method]: text });

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`journey.code.correct.title.${method}`)}
      onEnter={() => void send()}
      actions={
        <>
          <Button onPress={onClose} isDisabled={isBusy}>
            {t('frame.cancel')}
          </Button>
          <Button kind="primary" iconAfter={Send} isDisabled={isBusy} onPress={() => void send()}>
            {t(`journey.code.correct.action.${method}`)}
          </Button>
        </>
      }
    >
      <p>{t('journey.code.correct.lead')}</p>
      {application.allowedLoginMethods.length > 1 ? (
        <OptionCards
          label={t('journey.code.correct.where')}
          options={application.allowedLoginMethods.map((value) => ({
            value,
            name: t(`journey.details.method.${value}`),
          }))}
          value={method}
          onChange={(value) => {
            setMethod(value);
            setTried(false);
          }}
        />
      ) : null}
      {method === 'phoneNumber' ? (
        <div className="code-step__phone">
          <PhoneFields
            draft={contacts.phoneNumber}
            country={countryFrom(phoneCountry, defaultCountry)}
            problem={problem}
            onChange={change}
            onLeave={() => undefined}
          />
        </div>
      ) : (
        <TextInput
          label={t('fields.label.email')}
          type="email"
          inputMode="email"
          leftToRight
          value={contacts.email}
          onChange={change}
          problem={problem}
        />
      )}
      <VisitProblem />
      <CodeProgress />
    </Dialog>
  );
}
