// React 19: the element as a component of its own, and a field that is screened.
//
//   npm install name-screener react react-dom esbuild
//   npx esbuild main.jsx --bundle --format=esm --jsx=automatic --minify --outfile=main.js
import { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { attachScreener } from "name-screener/attach";
import "name-screener/element-define";

// The folder with worker.js, pkg/ and lists/: copy it from node_modules/name-screener to where your server finds it.
const ASSETS = new URL("../../", location.href).href;

/** A field of React's, screened as it is filled. */
function CustomerName({ onResult }) {
  const field = useRef(null);
  const badge = useRef(null);
  const [name, setName] = useState("");
  useEffect(() => {
    const attached = attachScreener(field.current, { assets: ASSETS, badge: badge.current, protect: true });
    attached.addEventListener("screened", ({ detail }) => onResult(detail));
    return () => attached.detach();
  }, [onResult]);
  return (
    <>
      <label htmlFor="customer">Name</label>
      <input id="customer" ref={field} value={name} onChange={(event) => setName(event.target.value)} />
      <p ref={badge} />
      <button type="button" onClick={() => setName("")}>Clear</button>
    </>
  );
}

function App() {
  const [screened, setScreened] = useState(null);
  const [shown, setShown] = useState(true);
  return (
    <main>
      <h1>Name Screener in React</h1>
      <CustomerName onResult={setScreened} />
      <p id="screened">{screened ? `${screened.query}: ${screened.result.total} hits` : ""}</p>
      <button type="button" onClick={() => setShown(!shown)}>{shown ? "Hide" : "Show"} the element</button>
      {shown && <name-screener assets={ASSETS} threshold="0.9" onscreened={(event) => setScreened(event.detail)} />}
    </main>
  );
}

createRoot(document.querySelector("#app")).render(<App />);
