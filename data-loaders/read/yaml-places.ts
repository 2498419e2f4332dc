import { EVENT_ID, type Event, getScalarValue, type ScalarEvent } from "js-yaml";

/** Where a value of a YAML text stands, and what it holds by names or numbers from 0 on. */
interface Place {
  start: number;
  inner: Map<string, Place>;
}

/** A list or mapping that is not closed yet: the name that the next value stands under. */
interface Open {
  place: Place;
  isList: boolean;
  name: string | null;
}

/** Where the values of the first document of a YAML text stand. */
export class YamlPlaces {
  private readonly root: Place = { start: 0, inner: new Map() };
  private readonly open: Open[] = [{ place: this.root, isList: true, name: null }];
  /** The names of all mappings, each with its place. */
  readonly names: { name: string; start: number }[] = [];

  constructor(
    private readonly text: string,
    events: readonly Event[],
  ) {
    for (const event of events) this.take(event);
  }

  /** Returns where the value at a path stands, or the nearest of those around it that is there. */
  startOf(path: readonly PropertyKey[]): number {
    let place = this.root.inner.get("0") ?? this.root;
    for (const name of path) {
      const inner = place.inner.get(String(name));
      if (!inner) break;
      place = inner;
    }
    return place.start;
  }

  private take(event: Event): void {
    switch (event.type) {
      case EVENT_ID.SCALAR:
        this.scalar(event);
        break;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        const place = this.put(event.start);
        this.open.push({ place, isList: event.type === EVENT_ID.SEQUENCE, name: null });
        break;
      }
      case EVENT_ID.POP:
        // The root is closed by the end of the document.
        if (this.open.length > 1) this.open.pop();
    }
  }

  private scalar(event: ScalarEvent): void {
    const within = this.open.at(-1);
    if (!within || within.isList || within.name !== null) {
      this.put(event.valueStart);
      return;
    }
    within.name = getScalarValue(this.text, event);
    this.names.push({ name: within.name, start: event.valueStart });
    // Where nothing stands behind a name, its value is told of there.
    within.place.inner.set(within.name, { start: event.valueStart, inner: new Map() });
  }

  /** Puts a value where the next one stands; `start` is -1 for one that is left out. */
  private put(start: number): Place {
    const within = this.open.at(-1) ?? { place: this.root, isList: true, name: null };
    const name = within.isList ? String(within.place.inner.size) : (within.name ?? "");
    within.name = null;
    const beside = within.place.inner.get(name)?.start ?? within.place.start;
    const place = { start: start < 0 ? beside : start, inner: new Map() };
    within.place.inner.set(name, place);
    return place;
  }
}
