import { useEffect, useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';

type DeviceSelectProps = {
  kind: 'videoinput' | 'audioinput';
  /** The device in use, when one was chosen. */
  value: string | null;
  onChoose: (deviceId: string) => void;
  /** Names are told once the browser was asked for a device: looks again when this is new. */
  after: unknown;
};

/** Chooses a camera or a microphone; shows nothing where there is no choice. */
export function DeviceSelect({ kind, value, onChoose, after }: DeviceSelectProps) {
  const t = useTranslations('call');
  const id = useId();
  const [devices, setDevices] = useState<MediaDeviceInfo[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `after` says when names are to be had
  useEffect(() => {
    const media = navigator.mediaDevices;
    if (!media) return;
    const look = () =>
      void media
        .enumerateDevices()
        .then((all) => setDevices(all.filter((one) => one.kind === kind && one.deviceId !== '')))
        .catch(() => undefined);
    look();
    media.addEventListener('devicechange', look);
    return () => media.removeEventListener('devicechange', look);
  }, [kind, after]);
  if (devices.length < 2) return null;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-[0.9375rem] font-medium">
        {t(kind === 'videoinput' ? 'camera' : 'microphone')}
      </label>
      <select
        id={id}
        value={value ?? devices[0]?.deviceId}
        onChange={(event) => onChoose(event.target.value)}
        className="min-h-11 w-full rounded-card border border-edge bg-surface px-3 text-ink"
      >
        {devices.map(({ deviceId, label }, index) => (
          <option key={deviceId} value={deviceId}>
            {label || t('device', { number: index + 1 })}
          </option>
        ))}
      </select>
    </div>
  );
}
