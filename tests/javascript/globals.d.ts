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
    equip(part: DocumentFragment): void;
  };
  evidence: {
    blocks: Record<string, Made[]>;
    fill(part: Element): Promise<void>;
    built(made: Made): Node | string;
  };
  elements: {
    element<Name extends keyof HTMLElementTagNameMap>(
      name: Name, attributes?: Record<string, string>, ...children: (Node | string)[]
    ): HTMLElementTagNameMap[Name];
    button(text: string, click: () => void, name?: string): HTMLButtonElement;
    asking(text: string, question: string, act: () => unknown, name?: string): HTMLButtonElement;
  };
  rounds: { Rounds: new (storage: () => KeyedTexts, random?: () => number) => Rounds };
  /** Once a second round has begun. */
  variants?: {
    known: Record<string, Record<string, Varied>>;
    begin(quiz: Quiz, statements: Statement[]): void;
    next(quiz: Quiz, statement: Statement): string;
    coming(statement: Statement, key: string): Promise<void>;
    turn(quiz: Quiz, statement: Statement): void;
  };
  answers: {
    AnswerStore: new (storage: () => KeyedTexts, key?: string, file?: string) => AnswerStore;
    hashOf(text: string): string;
    isAnswer(one: unknown): one is StoredAnswer;
    read(raw: unknown, version?: number): KeptAnswers;
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
    choose(quiz: Quiz, statement: Statement, choice: boolean): void;
    reopen(quiz: Quiz, statement: Statement, key?: string): void;
    state(quiz: Quiz, statement: Statement): "open" | "right" | "wrong";
    show(quiz: Quiz, statement: Statement): void;
    verdictOf(text: string): boolean;
    foldProgram(answer: Element): void;
  };
  statements: { quiz: Quiz | undefined; start(): void; turnOf(quiz: Quiz, statement: Statement): Promise<string> };
  serving: { Serving: new (quiz: Quiz, toolbar: Toolbar) => Serving };
  keeping: { kept(quiz: Quiz, toolbar: Chosen, kept?: Kept): HTMLElement };
  toolbar: { start(): void };
  messages: { share(message: string, stated: string): number };
  list: { start(): void };
  explore: {
    start(): void;
    /** Fetches a stylesheet, by its path from the explorables' scripts, once. */
    fetchStyle(name: string): Promise<unknown>;
  };
  /** The switch of a view with claims. */
  proofs: { start(): void };
  /** What proves the claims of a page, by the address of the script that says so. */
  proven: Record<string, PageProofs>;
  words: { says(proof: Proof): string; sentence(text: string): string };
  /** How far digits move, in words: fetched when a reader asks. */
  moves: {
    under(setting: string): string;
    of(claim: string, line: number, digits: Digits): string;
    answer(digits: Digits, checks: string): HTMLElement[];
  };
  digits: {
    /** How far they move, by the address of the script that says so; by program. */
    known: Record<string, Record<string, Digits>>;
    show(page: PageProofs, address: string): void;
    hide(): void;
    refresh(): void;
    of(claim: Element, proof: Proof): Promise<string>;
  };
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
    go(proof: Proof, claim: Element | undefined, back: () => void): Promise<void>;
    leave(): void;
    show(place: HTMLElement): void;
  };
  cards: { open(claim: Element): Promise<void>; close(): void };
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

/** What hooks/evidence.py made of a part of a page: a text; or an element, and what it holds. */
type Made = string | [name: keyof HTMLElementTagNameMap, attributes: Record<string, string>, ...held: Made[]];

/** A variant of a statement: its sentence, and its answer. */
type Varied = [sentence: Made[], answer: Made[]];

/** Its kind; a program, or the number of a lab's, with a line (0 for its figure); or else words. */
type Proof = [kind: string, what: string | number, line?: number];

/** What hooks/proofs.py says of a page. */
interface PageProofs {
  /** Where the page says how checks work. */
  checks: string;
  /** The programs that were tried with other seeds and on other machines. */
  digits: string[];
  /** Of programs that only other pages show, or a statement, the address of one. */
  places: Record<string, string>;
  proofs: Proof[];
  /** By the id of a section: its length, then `gap, size, proof` of each claim. */
  sections: Record<string, number[]>;
}

/** Under which settings a program was tried; its lines that moved, each with its numbers, and of those that moved where to. */
interface Digits {
  under: string[];
  lines: Record<string, [printed: string[], moved: Record<string, Record<string, string>>]>;
  /** How often its conclusion held with other seeds: "20 of 20". */
  held?: string;
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
  /** The key of the variant that was asked; a newer release may keep something else here. */
  variant?: unknown;
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
  /** How a file of these answers says what it is. */
  readonly file: string;
  readonly trouble: string;
  readonly kept: KeptAnswers;
  get(id: string): StoredAnswer | undefined;
  load(): void;
  put(changes: Iterable<[string, unknown]>): void;
  forget(ids?: string[]): void;
}

/** Which variants are asked. */
interface Rounds {
  next(id: string, variants: string[], key: string): string;
  asked(id: string): string;
  ask(changes: [id: string, key: string][]): void;
}

/** What is kept of them. */
interface Round {
  /** Orders the variants of each statement. */
  seed?: unknown;
  /** By the id of a statement that was forgotten, what is asked of it now. */
  asked?: Record<string, unknown>;
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
  judged(statement: Wording, answer: boolean, unsure: boolean, variant?: string): StoredAnswer;
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
  parts?: { legend: HTMLElement; text: Node[]; feedback: HTMLElement; answer: HTMLElement };
  /** The keys of its variants, if it has some. */
  variants?: string[];
  /** The variant that stands in its form. */
  shown?: Shown | undefined;
  /** The reason and the evidence, until they are wanted in the form. */
  waiting?: DocumentFragment | undefined;
}

/** A variant in a form. */
interface Shown {
  key: string;
  verdict: boolean;
  text: (Node | string)[];
  answer: HTMLElement;
}

/** The statements of one view. */
interface Quiz {
  answers: AnswerStore;
  review: Review;
  statements: Statement[];
  /** Ids of those opened again, whose former answer stands until there is a new one, to the keys of what is asked. */
  reopened: Map<string, string>;
  tools: Tools;
  /** Forgets the answers to these statements, or all, and begins another round with them. */
  forget(some?: Statement[]): void | Promise<void>;
  /** An answer has changed: count again. */
  changed(): void;
}

/** What the toolbar does for the rest. */
interface Tools {
  changed(): void;
  /** Shows a statement or heading that a filter hides. */
  reveal(target: HTMLElement): void;
}

/** What is to be kept and exported, and where to say how that went. */
interface Chosen {
  chosen(): Statement[];
  say(says: string): void;
  /** Shows all anew: the answers are others. */
  refresh(says: string): void;
}

/** The names of the files, without their endings, and what else is offered. */
interface Kept {
  answers?: string;
  statements?: string;
  title?: string;
  /** Whether the statements may be printed. */
  paper?: boolean;
}

interface Toolbar extends Tools, Chosen {
  chooseAll(): void;
  filter(says?: string): void;
}

/** A way through statements, one at a time. */
interface Course {
  waits(review: Review, statement: Statement): boolean;
  /** What its button says, where so many wait. */
  begin(count: number): string;
  /** What is said of those that are left, of ending it, and at its end: before all were asked, and after. */
  left: string;
  end: string;
  ended: string;
  done: string;
}

interface Serving {
  readonly served: Statement | undefined;
  readonly begins: HTMLButtonElement[];
  readonly bar: HTMLElement;
  leave(): void;
  count(): void;
}
