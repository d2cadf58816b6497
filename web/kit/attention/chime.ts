let audio: AudioContext | null = null;

/** Frequencies in Hz, one after the other. */
const tones = [659.25, 880];
const toneSeconds = 0.22;

/**
 * Plays two soft tones. Browsers let a page sound only after somebody has touched it: before that it stays silent, and so it does on a
 * device without sound.
 */
export function chime(): void {
  try {
    audio ??= new AudioContext();
    void audio.resume();
    for (const [place, frequency] of tones.entries()) {
      const begin = audio.currentTime + place * toneSeconds;
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0.0001, begin);
      volume.gain.exponentialRampToValueAtTime(0.25, begin + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, begin + toneSeconds);
      tone.connect(volume).connect(audio.destination);
      tone.start(begin);
      tone.stop(begin + toneSeconds);
    }
  } catch {
    // without sound there are still the title, the notification and the screen
  }
}
