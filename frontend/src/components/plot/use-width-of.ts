import { type RefObject, useEffect, useState } from "react";

/** The width there is to draw in, kept up to date; whole steps, so that it is not redrawn for ever. */
export function useWidthOf(place: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) {
      return;
    }
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(entry?.contentRect.width ?? 0)),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
