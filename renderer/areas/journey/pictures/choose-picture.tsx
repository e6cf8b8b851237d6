import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../../components/button.tsx';

interface ChoosePictureProps {
  readonly word: string;
  /** Says of which side, beginning with the word. */
  readonly label: string;
  readonly focusKey: string;
  readonly isDisabled: boolean;
  readonly onChoose: (file: File) => void;
}

/** Opens the system's file chooser for one picture. The input never keeps the file that was chosen. */
export function ChoosePicture({ word, label, focusKey, isDisabled, onChoose }: ChoosePictureProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <FileTrigger
      ref={input}
      acceptedFileTypes={['image/jpeg', 'image/png']}
      onSelect={(files) => {
        const file = files?.[0];
        if (input.current) input.current.value = '';
        if (file) onChoose(file);
      }}
    >
      <Button
        icon={FolderOpen}
        label={label}
        focusKey={focusKey}
        isDisabled={isDisabled}
        onPress={() => undefined}
      >
        {word}
      </Button>
    </FileTrigger>
  );
}
