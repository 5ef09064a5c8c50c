import { ImagePlus, Trash2 } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { EventFacts } from '#domain/event.ts';
import { pictureAddress, pictureOf } from '#domain/pictures/picture-of.ts';
import { ask } from '../../connection/bridge-client.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { takeDroppedPicture, takePicture, type TakenPicture } from '../../connection/take-picture.ts';
import { Button } from '../../parts/button.tsx';
import styles from './directions-picture.module.css';
import { wholeLine } from './whole-line.ts';

type Trouble = Extract<TakenPicture, { kind: 'refused' }>['why'];

/** A map or picture of the way: chosen or dropped here, printed with the directions. */
export function DirectionsPicture({ facts }: { readonly facts: EventFacts }) {
  const { act } = useOpenEvent();
  const picture = pictureOf(useOpenEventData(), facts.directionsPictureId);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const troubleId = useId();
  const take = async (taking: Promise<TakenPicture>) => {
    setIsBusy(true);
    const taken = await taking;
    setTrouble(taken.kind === 'refused' ? taken.why : null);
    if (taken.kind === 'picture') await act('setDirectionsPicture', { picture: taken.picture });
    setIsBusy(false);
  };
  const choose = async () => {
    const file = await ask('files.chooseToOpen', { purpose: 'picture', title: say('facts.picture') });
    if (!file) return;
    if (file.kind === 'file') await take(takePicture(file.name, file.bytes));
    else setTrouble(file.kind === 'tooLarge' ? 'tooHeavy' : 'unreadable');
  };
  const onDrop = (event: DragEvent) => {
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    // Not a list for the import, as what is dropped elsewhere on the window.
    event.stopPropagation();
    void take(takeDroppedPicture(file));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a place to drop on; the button inside does the same by key
    <div
      className={styles.field}
      role="group"
      aria-label={say('facts.picture')}
      aria-describedby={trouble ? troubleId : undefined}
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <span className={styles.label}>{say('facts.picture')}</span>
      <div className={styles.row}>
        {picture ? (
          <img
            className={styles.picture}
            src={pictureAddress(picture)}
            width={picture.widthPx}
            height={picture.heightPx}
            alt={say('facts.pictureAlt', { name: wholeLine(picture.name) })}
          />
        ) : null}
        <div className={styles.words}>
          {picture ? (
            <span className={styles.name} dir="auto">
              {wholeLine(picture.name)}
            </span>
          ) : (
            <span className={styles.hint}>{say('facts.pictureHint')}</span>
          )}
          <div className={styles.buttons}>
            <Button size="small" icon={<ImagePlus aria-hidden />} isPending={isBusy} onPress={() => void choose()}>
              {say(picture ? 'facts.replacePicture' : 'facts.choosePicture')}
            </Button>
            {picture ? (
              <Button
                size="small"
                look="quiet"
                icon={<Trash2 aria-hidden />}
                onPress={() => {
                  setTrouble(null);
                  void act('setDirectionsPicture', { picture: null });
                }}
              >
                {say('facts.removePicture')}
              </Button>
            ) : null}
          </div>
        </div>
      </div>
      <p id={troubleId} className={styles.trouble} aria-live="polite">
        {trouble ? say(`facts.pictureTrouble.${trouble}`) : null}
      </p>
    </div>
  );
}
