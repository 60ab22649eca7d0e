// Vue 3 without a build step and without `eval`: the runtime build with render functions. Copy
// node_modules/vue/dist/vue.runtime.esm-browser.prod.js beside this file.
import { createApp, h, onBeforeUnmount, onMounted, ref } from "./vue.runtime.esm-browser.prod.js";
import { attachScreener } from "../../attach.js";
import "../../element-define.js";

/** A field of Vue's, screened as it is filled. */
const CustomerName = {
  emits: ["screened"],
  setup(_props, { emit }) {
    const field = ref();
    const badge = ref();
    const name = ref("");
    let attached;
    onMounted(() => {
      attached = attachScreener(field.value, { badge: badge.value, protect: true });
      attached.addEventListener("screened", ({ detail }) => emit("screened", detail));
    });
    onBeforeUnmount(() => attached.detach());
    return () => [
      h("label", { for: "customer" }, "Name"),
      h("input", { id: "customer", ref: field, value: name.value, onInput: (event) => (name.value = event.target.value) }),
      h("p", { ref: badge }),
      h("button", { type: "button", onClick: () => (name.value = "") }, "Clear"),
    ];
  },
};

const App = {
  setup() {
    const screened = ref();
    const shown = ref(true);
    const show = (detail) => (screened.value = `${detail.query}: ${detail.result.total} hits`);
    return () =>
      h("main", [
        h("h1", "Name Screener in Vue"),
        h(CustomerName, { onScreened: show }),
        h("p", { id: "screened" }, screened.value),
        h("button", { type: "button", onClick: () => (shown.value = !shown.value) }, `${shown.value ? "Hide" : "Show"} the element`),
        shown.value && h("name-screener", { threshold: "0.9", onScreened: (event) => show(event.detail) }),
      ]);
  },
};

// Vue's templates say the same by `compilerOptions.isCustomElement`.
createApp(App).mount("#app");
