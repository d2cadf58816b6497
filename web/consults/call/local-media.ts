import type { CallRung, RungReason } from '../../../contract/calls.ts';
import type { MediaKind } from './call-line.ts';

/** What a person chose to be seen and heard by; null: whatever the browser takes. */
export type DeviceChoice = {
  camera: string | null;
  microphone: string | null;
  facing: 'user' | 'environment';
};

export type LocalTracks = Partial<Record<MediaKind, MediaStreamTrack>>;

/** What came of asking for camera and microphone: the tracks, the rung that they allow, and why it is not the top one. */
export type MediaOutcome = { tracks: LocalTracks; rung: CallRung; reason: RungReason | null };

const reasons: Readonly<Record<string, RungReason>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'no-device',
  OverconstrainedError: 'no-device',
  NotReadableError: 'busy-device',
  AbortError: 'busy-device',
};

const reasonOf = (error: unknown): RungReason =>
  (error instanceof Error ? reasons[error.name] : undefined) ?? 'no-device';

const camera = ({ camera: id, facing }: DeviceChoice): MediaTrackConstraints => ({
  width: { ideal: 1280 },
  height: { ideal: 720 },
  ...(id === null ? { facingMode: facing } : { deviceId: { exact: id } }),
});

const microphone = ({ microphone: id }: DeviceChoice): MediaTrackConstraints => ({
  echoCancellation: true,
  noiseSuppression: true,
  ...(id === null ? {} : { deviceId: { exact: id } }),
});

const tracksOf = (stream: MediaStream): LocalTracks => {
  const [video] = stream.getVideoTracks();
  const [audio] = stream.getAudioTracks();
  return { ...(video ? { video } : {}), ...(audio ? { audio } : {}) };
};

/**
 * Asks for camera and microphone, and for less when that is not to be had: only to be heard, then neither. `why` no more than `wanted` is asked
 * for. It never throws: what is missing is said as a reason.
 */
export async function openMedia(
  choice: DeviceChoice,
  wanted: CallRung = 'video',
  why: RungReason | null = null,
): Promise<MediaOutcome> {
  if (wanted === 'chat') return { tracks: {}, rung: 'chat', reason: why };
  const devices = navigator.mediaDevices;
  if (!devices) return { tracks: {}, rung: 'chat', reason: 'no-device' };
  let reason = why;
  if (wanted === 'video')
    try {
      const stream = await devices.getUserMedia({ video: camera(choice), audio: microphone(choice) });
      return { tracks: tracksOf(stream), rung: 'video', reason: null };
    } catch (error) {
      reason = reasonOf(error);
    }
  try {
    const stream = await devices.getUserMedia({ audio: microphone(choice) });
    return { tracks: tracksOf(stream), rung: 'audio', reason };
  } catch (error) {
    return { tracks: {}, rung: 'chat', reason: reasonOf(error) };
  }
}

/** One track of a kind, or why it is not to be had. */
export async function openTrack(
  kind: MediaKind,
  choice: DeviceChoice,
): Promise<MediaStreamTrack | RungReason> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia(
      kind === 'video' ? { video: camera(choice) } : { audio: microphone(choice) },
    );
    return stream.getTracks()[0] ?? 'no-device';
  } catch (error) {
    return reasonOf(error);
  }
}

export const stopTracks = (tracks: LocalTracks): void => {
  tracks.video?.stop();
  tracks.audio?.stop();
};
