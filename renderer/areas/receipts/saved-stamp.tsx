import { TriangleAlert } from 'lucide-react';
import { Icon } from '../../components/icon.tsx';
import './saved-stamp.css';

/** What nobody may overlook: saved is not registered. A frame, an icon and words; the colour is the least of it. */
export function SavedStamp({ words }: { readonly words: string }) {
  return (
    <p className="saved-stamp">
      <Icon icon={TriangleAlert} />
      <strong>{words}</strong>
    </p>
  );
}
