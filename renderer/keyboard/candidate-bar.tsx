import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Icon } from '../components/icon.tsx';
import { useWords } from '../i18n/words.tsx';
import { KeyButton } from './key-button.tsx';

/** So many characters fit beside the letters and the two ways on. */
const onePage = 9;

interface CandidateBarProps {
  /** The letters typed so far. */
  readonly typed: string;
  readonly characters: readonly string[];
  readonly onChoose: (character: string) => void;
  /** The letters themselves are meant. */
  readonly onKeep: () => void;
}

/** In the place of the digits while a syllable is typed: what it could mean. */
export function CandidateBar({ typed, characters, onChoose, onKeep }: CandidateBarProps) {
  const { t } = useWords();
  const [page, setPage] = useState(0);
  const begin = page * onePage;
  return (
    <fieldset className="keyboard__row" aria-label={t('keyboard.candidates')}>
      <KeyButton look="act" label={t('keyboard.keepLetters', { letters: typed })} onPress={onKeep}>
        {typed}
      </KeyButton>
      {characters.slice(begin, begin + onePage).map((character) => (
        <KeyButton key={character} look="candidate" onPress={() => onChoose(character)}>
          {character}
        </KeyButton>
      ))}
      <KeyButton
        look="act"
        label={t('keyboard.candidatesBefore')}
        isDisabled={page === 0}
        onPress={() => setPage(page - 1)}
      >
        <Icon icon={ChevronLeft} />
      </KeyButton>
      <KeyButton
        look="act"
        label={t('keyboard.candidatesAfter')}
        isDisabled={begin + onePage >= characters.length}
        onPress={() => setPage(page + 1)}
      >
        <Icon icon={ChevronRight} />
      </KeyButton>
    </fieldset>
  );
}
