import { ImageUp } from 'lucide-react';
import { type DragEvent, type RefObject, useState } from 'react';
import type { CaptureSession } from '../../../capture/capture-session.ts';
import { Icon } from '../../../components/icon.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useCapture } from './use-capture-session.ts';

interface FilePanelProps {
  readonly session: CaptureSession;
  readonly fileInput: RefObject<HTMLInputElement | null>;
}

/** By their names in the chooser; what a file really is, its bytes say. Others may be dropped, and are told apart there. */
const offered = '.jpg,.jpeg,.png,.webp,.avif,.bmp,image/jpeg,image/png,image/webp,image/avif,image/bmp';

/** A file, chosen or dropped. The only place of the window that takes a drop; everywhere else the page refuses it. */
export function FilePanel({ session, fileInput }: FilePanelProps) {
  const { t, format } = useWords();
  const [isOver, setOver] = useState(false);
  const isBusy = useCapture(session, ({ work }) => work !== null);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) void session.takeFile(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the primary action is the first
    <div
      className={isOver && !isBusy ? 'view view--empty view--drop view--over' : 'view view--empty view--drop'}
      data-drop=""
      onDragEnter={() => setOver(true)}
      onDragOver={(event) => {
        event.preventDefault();
        // While one is worked on the hand says that no other can be let go here.
        event.dataTransfer.dropEffect = isBusy ? 'none' : 'copy';
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      }}
      onDrop={onDrop}
    >
      <span className="view__emblem">
        <Icon icon={ImageUp} size="large" />
      </span>
      <p className="view__words">{format.besides(t('capture.file.choose'), t('capture.file.drop'))}</p>
      <p className="view__about">{t('capture.file.kinds')}</p>
      <input
        ref={fileInput}
        type="file"
        hidden
        accept={offered}
        aria-label={t('capture.file.choose')}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // It keeps no file, and the same one can be chosen again.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
