/** What our scripts share: each adds its part to `torchproof`. Kept here, as what lies beside them is published. */

interface Torchproof {
  /** Whether instant navigation has been to another page. */
  moved: boolean;
  /** Fetches a script beside `scripts.js`, once; rejected when it cannot be had. */
  fetchScript(name: string): Promise<void>;
  fold: {
    textOf(details: Element): string;
    take(details: Element): DocumentFragment;
    give(answer: DocumentFragment, place: Element): void;
  };
  elements: {
    element<Name extends keyof HTMLElementTagNameMap>(
      name: Name, attributes?: Record<string, string>, ...children: (Node | string)[]
    ): HTMLElementTagNameMap[Name];
    button(text: string, click: () => void, name?: string): HTMLButtonElement;
  };
  answers: {
    AnswerStore: new (storage: () => KeyedTexts) => AnswerStore;
    hashOf(text: string): string;
    isAnswer(one: unknown): one is StoredAnswer;
    read(raw: unknown): KeptAnswers;
  };
  files: {
    save(store: AnswerStore): string;
    load(store: AnswerStore, name: string, text: string, today: Wording[], now: number): string;
  };
  review: { Review: new (answers: Pick<AnswerStore, "get">, now: () => number) => Review };
  progress: {
    words(counts: Counts, now: number): string;
    keep(chapters: Record<string, Counts>): void;
    chapterAt(address: string): string;
    start(): void;
  };
  forms: {
    read(details: HTMLDetailsElement): Statement;
    build(quiz: Quiz, statement: Statement): void;
    complete(quiz: Quiz, statement: Statement): void;
    reopen(quiz: Quiz, statement: Statement): void;
    state(quiz: Quiz, statement: Statement): "open" | "right" | "wrong";
    show(quiz: Quiz, statement: Statement): void;
  };
  statements: { quiz: Quiz | undefined; start(): void };
  reviewing: { Reviewing: new (quiz: Quiz, toolbar: Toolbar) => Reviewing };
  keeping: { kept(quiz: Quiz, toolbar: Toolbar): HTMLElement };
  toolbar: { start(): void };
  /** The switch of a view with claims. */
  proofs: { start(): void };
  /** What proves the claims of a page, by the address of the script that says so. */
  proven: Record<string, PageProofs>;
  words: { says(proof: Proof): string };
  text: {
    sections(): Map<string, Text[]>;
    mark(strings: Text[], list: number[]): { claim: HTMLElement; proof: number }[];
    addButton(claim: HTMLElement): void;
    buttonOf(claim: Element): HTMLButtonElement | null;
    unmark(root: ParentNode): void;
  };
  places: {
    blockOf(proof: Proof, near?: Element): HTMLElement | undefined;
    answerAround(place: Element, claim?: Element): HTMLElement | undefined;
    go(proof: Proof, claim: Element | undefined, back: () => void): void;
    leave(): void;
    show(place: HTMLElement): void;
  };
  cards: { open(claim: Element): void; close(): void };
  claims: {
    show(proofs: PageProofs): void;
    hide(): void;
    proofOf(claim: Element): Way;
  };
  /** Complete statements as the text of a file for another program. */
  exports: Record<"anki" | "gift" | "moodle", (statements: Statement[]) => string>;
}

declare var torchproof: Torchproof;

/** Material's: a view has arrived. It is there only where the theme's script is. */
declare var document$: { subscribe(next: (document: Document) => void): unknown } | undefined;

/** Its kind; a program, or the number of a lab's, with a line (0 for its figure); or else words. */
type Proof = [kind: string, what: string | number, line?: number];

/** What hooks/proofs.py says of a page. */
interface PageProofs {
  /** Where the page says how checks work. */
  checks: string;
  /** Of programs that only other pages show, or a statement, the address of one. */
  places: Record<string, string>;
  proofs: Proof[];
  /** By the id of a section: its length, then `gap, size, proof` of each claim. */
  sections: Record<string, number[]>;
}

/** What may be said of a claim's proof, and what leads there. */
interface Way {
  says: string;
  proof: Proof;
  /** Whether it is in an answer that the reader has not opened. */
  folded: boolean;
  /** Of another page; or empty. */
  address: string;
  go: (() => void) | undefined;
}

/** Such as `localStorage`. */
type KeyedTexts = Pick<Storage, "getItem" | "setItem">;

/** One answer. */
interface StoredAnswer {
  /** Of the wording that was answered. */
  hash: string;
  answer: boolean;
  unsure?: boolean;
  /** When it was given, or when its present wait began (ms). */
  at: number;
  /** Right answers since it was missed; absent when it is not under review. */
  step?: number;
}

/** What a text of answers held. */
interface KeptAnswers {
  /** Of the shape of its answers. */
  version: number;
  /** By the id of the statement; an answer, or what only a newer release understands. */
  held: Map<string, unknown>;
  /** Whether all of it could be read. */
  whole: boolean;
}

interface AnswerStore {
  readonly trouble: string;
  readonly kept: KeptAnswers;
  get(id: string): StoredAnswer | undefined;
  load(): void;
  put(changes: Iterable<[string, unknown]>): void;
  forget(): void;
}

/** Of a statement, what its answer is held against. */
interface Wording {
  id: string;
  hash: string;
  /** What the evidence printed. */
  verdict: boolean;
}

interface Counts {
  total: number;
  answered: number;
  correct: number;
  /** When statements are to be asked again (ms). */
  due: number[];
}

interface Review {
  given(statement: Wording): StoredAnswer | undefined;
  missed(statement: Wording): boolean;
  dueAt(statement: Wording): number;
  isDue(statement: Wording): boolean;
  judged(statement: Wording, answer: boolean, unsure: boolean): StoredAnswer;
  counts(statements: Wording[]): Counts;
}

interface Statement extends Wording {
  /** `layers` */
  chapter: string;
  /** The heading the statement stands under. */
  heading: HTMLElement | null;
  /** What stands for it on the page: the disclosure, and later the form. */
  box: HTMLElement;
  /** Once the form is built. */
  parts?: { legend: HTMLElement; feedback: HTMLElement; answer: HTMLElement };
  /** The reason and the evidence, until they are wanted in the form. */
  waiting?: DocumentFragment | undefined;
}

/** The statements of one view. */
interface Quiz {
  answers: AnswerStore;
  review: Review;
  statements: Statement[];
  /** Ids of those opened again, whose former answer stands until there is a new one. */
  reopened: Set<string>;
  tools: Tools;
  /** An answer has changed: count again. */
  changed(): void;
}

/** What the toolbar does for the rest. */
interface Tools {
  changed(): void;
  /** Shows a statement or heading that a filter hides. */
  reveal(target: HTMLElement): void;
}

interface Toolbar extends Tools {
  chosen(): Statement[];
  chooseAll(): void;
  filter(says?: string): void;
  say(says: string): void;
  refresh(says: string): void;
}

interface Reviewing {
  readonly served: Statement | undefined;
  readonly begin: HTMLButtonElement;
  readonly bar: HTMLElement;
  leave(): void;
  count(): void;
}
