import { ClipboardPaste, Download, Ellipsis, FileUp, History } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import { Button } from '../../parts/button.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';

export type ListToolsProps = {
  readonly onImport: () => void;
  readonly onPaste: () => void;
  readonly onExport: () => void;
  readonly onPast: () => void;
};

/** The ways in and out for lists, beside the list of people. */
export function ListTools({ onImport, onPaste, onExport, onPast }: ListToolsProps) {
  const choices = { paste: onPaste, export: onExport, past: onPast };
  return (
    <>
      <Button icon={<FileUp aria-hidden />} onPress={onImport}>
        {say('importing.open')}
      </Button>
      <MenuButton
        label={say('importing.more')}
        icon={<Ellipsis aria-hidden />}
        isIconOnly
        look="plain"
        choices={[
          { id: 'export', label: say('exporting.open'), icon: <Download size={16} aria-hidden /> },
          { id: 'paste', label: say('importing.paste'), icon: <ClipboardPaste size={16} aria-hidden /> },
          { id: 'past', label: say('importing.past'), icon: <History size={16} aria-hidden /> },
        ]}
        onChoose={(id) => choices[id as keyof typeof choices]()}
      />
    </>
  );
}
