import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';

const lookEvery = 120;

/** How loud a microphone is, from 0 to 1, looked at a few times a second. */
function useLevel(stream: MediaStream | null): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!stream || stream.getAudioTracks().length === 0) return setLevel(0);
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 512;
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = window.setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      // Speech at arm's length is about a tenth of full scale.
      setLevel(Math.min(1, Math.sqrt(power) * 6));
    }, lookEvery);
    return () => {
      window.clearInterval(timer);
      void context.close();
    };
  }, [stream]);
  return level;
}

/** Shows that one is heard. */
export function LevelMeter({ stream }: { stream: MediaStream | null }) {
  const t = useTranslations('call');
  const level = useLevel(stream);
  return <meter aria-label={t('level')} min={0} max={1} value={level} className="h-4 w-full" />;
}
