/** What a tone says; each sounds different from the others without looking. */
export type DoorSign = 'in' | 'again' | 'ask' | 'stop' | 'soft';

/** Notes of each sign: hertz, start and length in milliseconds. Up is good, level asks, down stops. */
const TONES: Readonly<Record<DoorSign, readonly (readonly [hertz: number, start: number, length: number])[]>> = {
  in: [
    [659, 0, 90],
    [988, 90, 150],
  ],
  again: [
    [523, 0, 110],
    [523, 160, 110],
  ],
  ask: [
    [587, 0, 120],
    [587, 150, 120],
    [784, 300, 140],
  ],
  stop: [
    [311, 0, 160],
    [220, 170, 260],
  ],
  soft: [[880, 0, 30]],
};

let audio: AudioContext | null = null;

/** Plays a small tone. A laptop without loudspeaker stays silent and nothing else happens. */
export function playSign(sign: DoorSign): void {
  try {
    audio ??= new AudioContext();
    if (audio.state === 'suspended') void audio.resume();
    for (const [hertz, start, length] of TONES[sign]) playNote(audio, hertz, start / 1000, length / 1000);
  } catch {
    audio = null;
  }
}

function playNote(context: AudioContext, hertz: number, start: number, length: number): void {
  const from = context.currentTime + start;
  const tone = context.createOscillator();
  const loudness = context.createGain();
  tone.type = 'sine';
  tone.frequency.value = hertz;
  // Eased in and out: a tone that is cut off clicks.
  loudness.gain.setValueAtTime(0, from);
  loudness.gain.linearRampToValueAtTime(0.18, from + 0.012);
  loudness.gain.setValueAtTime(0.18, from + length - 0.02);
  loudness.gain.linearRampToValueAtTime(0, from + length);
  tone.connect(loudness).connect(context.destination);
  tone.start(from);
  tone.stop(from + length + 0.02);
}
