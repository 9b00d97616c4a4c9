/** Fetches the scripts that a view needs, when it needs them: most need none but those that every page names. */
"use strict";
{
  globalThis.torchproof ??= /** @type {Torchproof} */ ({});

  const HERE = /** @type {HTMLScriptElement} */ (document.currentScript).src;

  /**
   * What a view needs, by what is on it and from which folder; started in this order, each when its scripts are there. To start again on
   * the same view must do nothing.
   * @type {{ on: string, folder: string, scripts: string[], start: () => void }[]}
   */
  const NEEDS = [
    {
      on: "details.quiz[id]",
      folder: "quiz",
      scripts: ["fold", "elements", "answers", "review", "progress", "forms", "exam", "statements"],
      start: () => torchproof.statements.start(),
    },
    { on: ".quiz-tools", folder: "quiz", scripts: ["evidence", "serving", "files", "keeping", "toolbar"], start: () => torchproof.toolbar.start() },
    { on: "#chapters + ul", folder: "quiz", scripts: ["progress"], start: () => torchproof.progress.start() },
    { on: ".messages", folder: "errors", scripts: ["messages", "list"], start: () => torchproof.list.start() },
    { on: ".explorable", folder: "explore", scripts: ["start"], start: () => torchproof.explore.start() },
    { on: ".proofs", folder: "proofs", scripts: ["switch"], start: () => torchproof.proofs.start() },
  ];

  /** @type {Map<string, Promise<void>>} */
  const fetched = new Map();
  // Pages with statements name this one themselves, since it must run before the theme's.
  if (torchproof.fold) fetched.set("quiz/fold.js", Promise.resolve());

  /** Fetches a script beside this one, once. @param {string} name @returns {Promise<void>} rejected when it cannot be had */
  function fetchScript(name) {
    const known = fetched.get(name);
    if (known) return known;
    /** @type {Promise<void>} */
    const coming = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(name, HERE).href;
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () => {
        script.remove();
        fetched.delete(name); // the next who asks tries again
        reject(new Error(`${name} cannot be had`));
      });
      document.head.append(script);
    });
    fetched.set(name, coming);
    return coming;
  }

  /** Fetches what this view needs, all at once, and starts it. */
  async function arrive() {
    const here = NEEDS.filter(({ on }) => document.querySelector(on)).map(({ folder, scripts, start }) =>
      ({ start, there: Promise.allSettled(scripts.map((name) => fetchScript(`${folder}/${name}.js`))) }));
    for (const { start, there } of here) {
      // Without one of its scripts none starts, nor what builds on it: the page reads as it does without scripts.
      if ((await there).some(({ status }) => status === "rejected")) return;
      await new Promise((resolve) => setTimeout(resolve)); // a task for each: the page never waits long
      start();
    }
  }

  /**
   * What chapters need and a lighter view, or the quiz, does not, fetched when nothing else is to do: the next page then comes with little
   * more than its text. Not from a folder, where all is near, and not for a reader who spares data.
   */
  function foresee() {
    const forms = NEEDS[0]?.scripts.map((name) => `quiz/${name}.js`) ?? [];
    const { connection } = /** @type {{ connection?: { saveData: boolean } }} */ (navigator);
    if (location.protocol === "file:" || connection?.saveData) return;
    if (document.querySelector(".explorable:not([data-reduced])")) return; // it brings much of its own
    if (fetched.has("quiz/forms.js") && !document.querySelector(".quiz-tools")) return; // a chapter: it mostly has them all
    const font = document.querySelector("math") ? [] : ["../fonts/texgyretermes-math.subset.woff2"];
    for (const name of [...font, ...forms]) {
      if (fetched.has(name)) continue;
      const link = document.createElement("link");
      link.rel = "prefetch";
      link.as = name.endsWith(".js") ? "script" : "font";
      if (link.as === "font") link.crossOrigin = ""; // as a stylesheet asks for it
      link.href = new URL(name, HERE).href;
      document.head.append(link);
    }
  }

  torchproof.fetchScript = fetchScript;
  void arrive().then(foresee);
  // Under instant navigation a page comes without a load; from a folder this never emits.
  globalThis.document$?.subscribe(() => void arrive());
}
