import { CameraOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { Button } from '../../parts/button.tsx';
import styles from './camera-panel.module.css';
import type { FromScanWorker } from './scan-protocol.ts';

/** Milliseconds from one look to the next: fourteen a second, and a fast laptop stays cool. */
const LOOK_EVERY_MS = 70;
/** The least rest between two looks: a slow laptop gets on to the next at once. */
const LEAST_REST_MS = 8;
/** How long a code must be out of sight before it counts as held up again. */
const GONE_MS = 2500;

type CameraState = 'starting' | 'looking' | 'denied' | 'none' | 'lost';

export type CameraPanelProps = {
  readonly onCode: (text: string) => void;
  readonly onClose: () => void;
};

/** The camera looks for codes until it is closed or the door is left; it is ready for the next one by itself. */
export function CameraPanel({ onCode, onClose }: CameraPanelProps) {
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onCode);
  const [state, setState] = useState<CameraState>('starting');
  useEffect(() => {
    latest.current = onCode;
  }, [onCode]);
  useEffect(() => {
    const element = video.current;
    return element ? watch(element, (text) => latest.current(text), setState) : undefined;
  }, []);
  const isBlind = state === 'denied' || state === 'none' || state === 'lost';
  return (
    <section className={styles.camera} aria-label={say('door.camera.title')}>
      <video ref={video} className={styles.picture} muted playsInline hidden={isBlind} data-state={state} />
      {state === 'looking' ? null : (
        <p className={styles.words} role="status">
          {isBlind ? <CameraOff aria-hidden /> : null}
          {say(`door.camera.${state}`)}
        </p>
      )}
      <Button size="large" onPress={onClose}>
        {say('door.camera.stop')}
      </Button>
    </section>
  );
}

/** Opens the camera and looks at its pictures. @returns what stops both. */
function watch(
  video: HTMLVideoElement,
  onCode: (text: string) => void,
  onState: (state: CameraState) => void,
): () => void {
  const worker = new Worker(new URL('scan-worker.ts', import.meta.url), { type: 'module' });
  const lastSeen = new Map<string, number>();
  let stream: MediaStream | null = null;
  let isOver = false;
  let began = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    if (isOver) return;
    began = performance.now();
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return later();
    try {
      const picture = await createImageBitmap(video);
      worker.postMessage({ picture }, [picture]);
    } catch {
      later();
    }
  }
  function later(): void {
    timer = setTimeout(() => void look(), Math.max(LEAST_REST_MS, LOOK_EVERY_MS - (performance.now() - began)));
  }
  worker.addEventListener('message', (event: MessageEvent<FromScanWorker>) => {
    const at = performance.now();
    video.dataset['looks'] = String(Number(video.dataset['looks'] ?? 0) + 1);
    video.dataset['lookMs'] = event.data.milliseconds.toFixed(1);
    for (const text of event.data.texts) {
      const before = lastSeen.get(text);
      lastSeen.set(text, at);
      if (before === undefined || at - before > GONE_MS) onCode(text);
    }
    later();
  });

  void navigator.mediaDevices
    .getUserMedia({
      video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'environment' },
      audio: false,
    })
    .then(async (opened) => {
      stream = opened;
      if (isOver) return stop();
      opened.getVideoTracks()[0]?.addEventListener('ended', () => onState('lost'));
      video.srcObject = opened;
      await video.play();
      onState('looking');
      void look();
    })
    .catch((reason: unknown) => {
      if (isOver) return;
      const name = reason instanceof DOMException ? reason.name : '';
      onState(name === 'NotAllowedError' ? 'denied' : 'none');
    });

  function stop(): void {
    isOver = true;
    clearTimeout(timer);
    worker.terminate();
    for (const track of stream?.getTracks() ?? []) track.stop();
    video.srcObject = null;
  }
  return stop;
}
