import { PenTool } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import { BADGE_TEMPLATES } from '#domain/documents/badge-templates.ts';
import { useOpenEventData } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import { Select } from '../../parts/select.tsx';

export type DesignSelectProps = {
  /** One of ours or of the event; empty lets the sheet decide. */
  readonly designId: string;
  readonly onChange: (designId: string) => void;
  readonly onDesign: () => void;
};

/** The design that badges are printed with, and the way to the designer. */
export function DesignSelect({ designId, onChange, onDesign }: DesignSelectProps) {
  const { badgeDesigns } = useOpenEventData();
  const options = [
    { id: '', label: say('designer.choiceAuto') },
    ...badgeDesigns.map(({ id, design }) => ({ id: id as string, label: design.name })),
    ...BADGE_TEMPLATES.map((template) => ({ id: template as string, label: say(`designer.template.${template}`) })),
  ];
  return (
    <>
      <Select
        label={say('designer.choice')}
        value={options.some(({ id }) => id === designId) ? designId : ''}
        options={options}
        onChange={onChange}
      />
      <Button look="quiet" size="small" icon={<PenTool aria-hidden />} onPress={onDesign}>
        {say('designer.open')}
      </Button>
    </>
  );
}
