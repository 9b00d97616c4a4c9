/** Elements for what the quiz adds to a page. */
"use strict";
{
  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name @param {Record<string, string>} [attributes] @param {...(Node | string)} children
   */
  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  /** @param {string} text @param {() => void} click */
  function button(text, click, name = "md-button") {
    const made = element("button", { type: "button", class: name }, text);
    made.addEventListener("click", click);
    return made;
  }

  /** A button that asks once more before it acts. @param {string} text @param {string} question @param {() => unknown} act */
  function asking(text, question, act, name = "md-button") {
    const made = button(text, () => {
      if (made.textContent === text) {
        made.textContent = question;
        return;
      }
      calm();
      act();
    }, name);
    const calm = () => {
      made.textContent = text;
    };
    made.addEventListener("blur", calm);
    return made;
  }

  torchproof.elements = { element, button, asking };
}
