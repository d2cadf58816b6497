import type { Signal } from '../../../party/protocol/call-frames.ts';
import type { LineQuality, MediaKind } from './call-line.ts';

type PeerLinkOptions = {
  iceServers: RTCIceServer[];
  /** Lets the other begin, and gives way when both speak at once. */
  polite: boolean;
  say: (signal: Signal) => void;
  changed: () => void;
};

/**
 * One connection to one other browser, by perfect negotiation: either side may offer at any moment, and of two offers that cross the polite
 * side takes its own back (https://www.w3.org/TR/webrtc/#perfect-negotiation-example). The first offer is the impolite side's alone: Chromium
 * that takes back an offer while it looks for its first ways finds none any more. It has something to offer even while it sends nothing.
 */
export class PeerLink {
  readonly stream = new MediaStream();
  readonly #pc: RTCPeerConnection;
  readonly #options: PeerLinkOptions;
  readonly #senders = new Map<MediaKind, RTCRtpSender>();
  /** What we send, as the other side groups it. */
  readonly #ours = new MediaStream();
  #isOffering = false;
  #ignoresOffer = false;
  #taking: Promise<void> = Promise.resolve();

  constructor(options: PeerLinkOptions) {
    this.#options = options;
    const pc = new RTCPeerConnection({ iceServers: options.iceServers });
    this.#pc = pc;
    pc.addEventListener('negotiationneeded', () => void this.#offer());
    if (!options.polite) pc.createDataChannel('link');
    pc.addEventListener('icecandidate', ({ candidate }) => {
      if (!candidate) return;
      const { candidate: way, sdpMid, sdpMLineIndex, usernameFragment } = candidate;
      options.say({ candidate: { candidate: way, sdpMid, sdpMLineIndex, usernameFragment } });
    });
    pc.addEventListener('connectionstatechange', () => {
      if (pc.connectionState === 'failed') pc.restartIce();
      options.changed();
    });
    pc.addEventListener('track', ({ track }) => {
      for (const old of this.stream.getTracks()) if (old.kind === track.kind) this.stream.removeTrack(old);
      this.stream.addTrack(track);
      options.changed();
    });
  }

  get isConnected(): boolean {
    return this.#pc.connectionState === 'connected';
  }

  setTrack(kind: MediaKind, track: MediaStreamTrack | null): void {
    const sender = this.#senders.get(kind);
    if (sender) void sender.replaceTrack(track).catch(() => undefined);
    else if (track) this.#senders.set(kind, this.#pc.addTrack(track, this.#ours));
  }

  /** Takes what the other browser says, one thing after the other. */
  hear(signal: Signal): void {
    this.#taking = this.#taking.then(() => this.#take(signal)).catch(() => undefined);
  }

  /** Words of ours may have been lost: says the last one again, or looks for a new way. */
  mend(): void {
    const { signalingState, localDescription } = this.#pc;
    if (signalingState === 'have-local-offer' && localDescription) this.#describe(localDescription);
    else if (!this.isConnected && this.#pc.connectionState !== 'new') this.#pc.restartIce();
  }

  /** How the line is, by what got lost on the way and how long the way takes; null while nothing can be said. */
  async quality(): Promise<LineQuality | null> {
    const { connectionState } = this.#pc;
    if (connectionState === 'failed' || connectionState === 'disconnected') return 'lost';
    if (connectionState !== 'connected') return null;
    let quality: LineQuality | null = null;
    for (const report of (await this.#pc.getStats()).values()) {
      if (report.type !== 'remote-inbound-rtp') continue;
      const isBad = report.fractionLost > 0.1 || report.roundTripTime > 0.8;
      if (quality !== 'bad') quality = isBad ? 'bad' : 'good';
    }
    return quality;
  }

  close(): void {
    this.#pc.close();
  }

  async #offer(): Promise<void> {
    // Asked again once the first offer is answered.
    if (this.#options.polite && this.#pc.remoteDescription === null) return;
    try {
      this.#isOffering = true;
      await this.#pc.setLocalDescription();
      if (this.#pc.localDescription) this.#describe(this.#pc.localDescription);
    } catch {
      // The connection was closed in the middle of it.
    } finally {
      this.#isOffering = false;
    }
  }

  async #take(signal: Signal): Promise<void> {
    const pc = this.#pc;
    if ('description' in signal) {
      const { description } = signal;
      const collides = description.type === 'offer' && (this.#isOffering || pc.signalingState !== 'stable');
      this.#ignoresOffer = !this.#options.polite && collides;
      if (this.#ignoresOffer) return;
      await pc.setRemoteDescription(description);
      if (description.type !== 'offer') return;
      await pc.setLocalDescription();
      if (pc.localDescription) this.#describe(pc.localDescription);
      return;
    }
    try {
      await pc.addIceCandidate(signal.candidate ?? undefined);
    } catch (error) {
      if (!this.#ignoresOffer) throw error;
    }
  }

  #describe({ type, sdp }: RTCSessionDescription): void {
    if (type !== 'pranswer') this.#options.say({ description: { type, sdp } });
  }
}
