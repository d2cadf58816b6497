import { type Pixel, project, tileSize, type View } from './mercator.ts';

type MapTilesProps = {
  /** With `{z}`, `{x}` and `{y}` in it. */
  url: string;
  view: View;
  room: { width: number; height: number };
  onFailed: () => void;
};

/** The pictures that are in sight: of which tile, and where on the screen. */
function tilesOf({ view, room }: Pick<MapTilesProps, 'view' | 'room'>) {
  const zoom = Math.round(view.zoom);
  const across = 2 ** zoom;
  const middle: Pixel = project(view.middle, zoom);
  const corner = { x: middle.x - room.width / 2, y: middle.y - room.height / 2 };
  const from = { x: Math.floor(corner.x / tileSize), y: Math.max(0, Math.floor(corner.y / tileSize)) };
  const to = {
    x: Math.floor((corner.x + room.width) / tileSize),
    y: Math.min(across - 1, Math.floor((corner.y + room.height) / tileSize)),
  };
  const rows = Array.from({ length: Math.max(0, to.y - from.y + 1) }, (_, row) => from.y + row);
  const columns = Array.from({ length: to.x - from.x + 1 }, (_, column) => from.x + column);
  return rows.flatMap((y) =>
    columns.map((x) => ({
      zoom,
      x: ((x % across) + across) % across,
      y,
      left: x * tileSize - corner.x,
      top: y * tileSize - corner.y,
      key: `${zoom}/${x}/${y}`,
    })),
  );
}

/** The pictures of a server of raster maps under the pins. One that does not come is told, and the drawing stands in. */
export function MapTiles({ url, view, room, onFailed }: MapTilesProps) {
  return (
    <div aria-hidden className="absolute inset-0 overflow-hidden bg-sunken">
      {tilesOf({ view, room }).map(({ zoom, x, y, left, top, key }) => (
        <img
          key={key}
          src={url.replace('{z}', `${zoom}`).replace('{x}', `${x}`).replace('{y}', `${y}`)}
          alt=""
          width={tileSize}
          height={tileSize}
          draggable={false}
          onError={onFailed}
          className="absolute max-w-none"
          style={{ transform: `translate(${left}px, ${top}px)` }}
        />
      ))}
    </div>
  );
}
