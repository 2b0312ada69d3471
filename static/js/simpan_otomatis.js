// Nothing typed is lost: the form is kept in this browser while one writes, offered again after a lost connection or an
// expired session, and forgotten once the server has said that it is saved. Before a form goes, the session is asked.
const AWALAN = "simpanan:";
const JEDA_SIMPAN = 800;
const JEDA_TANYA = 4 * 60 * 1000;
const UMUR = 7 * 24 * 60 * 60 * 1000;

const baca = (kunci) => {
  try { return JSON.parse(localStorage.getItem(kunci)); } catch { return null; }
};

// Old ones go after a week; those that were sent go when the server reports success, on whatever page that is.
const tersimpan = document.querySelector(".messagelist .success");
for (const kunci of Object.keys(localStorage).filter((k) => k.startsWith(AWALAN))) {
  const satu = baca(kunci);
  if (!satu || Date.now() - satu.pada > UMUR || (satu.dikirim && tersimpan)) localStorage.removeItem(kunci);
}

const bilah = document.querySelector("[data-simpanan]");
if (bilah) jaga(bilah.closest("form"));

function jaga(formulir) {
  const kunci = AWALAN + bilah.dataset.simpanan;
  const penyunting = () => Object.values(window.CKEDITOR?.instances || {}).filter((e) => formulir.contains(e.element.$));
  let awal = null;
  let tunda;
  let menungguPilihan = false;
  let terakhirTanya = Date.now();
  let lolos = false;
  let memeriksa = false;

  const isi = () => {
    const nilai = {};
    for (const [nama, satu] of new FormData(formulir)) {
      if (typeof satu === "string" && nama !== "csrfmiddlewaretoken" && !nama.startsWith("_")) (nilai[nama] ||= []).push(satu);
    }
    for (const satu of penyunting()) nilai[satu.element.getAttribute("name")] = [satu.getData()];
    return nilai;
  };
  const gambar = () => [...formulir.querySelectorAll("[data-ruas-gambar]")].map((ruas) => ({
    pk: ruas.querySelector("input").value,
    url: ruas.querySelector("[data-pratinjau]").getAttribute("src"),
    alt: ruas.querySelector("[data-alt]").textContent,
  }));
  const sama = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  // What acts on the saved text (verbs, preview) waits until the text on the page is saved.
  const peringatan = document.querySelector("[data-belum-disimpan]");
  const berbeda = () => Boolean(awal) && !sama(isi(), awal);
  for (const tautan of document.querySelectorAll("[data-butuh-simpan]")) {
    tautan.addEventListener("click", (kejadian) => {
      if (!berbeda()) return;
      kejadian.preventDefault();
      peringatan.hidden = false;
      peringatan.scrollIntoView({ block: "nearest" });
    });
  }

  const simpan = (dikirim = false) => {
    clearTimeout(tunda);
    const nilai = isi();
    if (peringatan) peringatan.hidden = !awal || sama(nilai, awal);
    if (menungguPilihan) return;
    if (awal && sama(nilai, awal)) { localStorage.removeItem(kunci); return; }
    try {
      localStorage.setItem(kunci, JSON.stringify({ nilai, gambar: gambar(), pada: Date.now(), dikirim }));
    } catch {
      katakan("Peramban ini tidak dapat menyimpan sementara. Tekan Simpan lebih sering.");
    }
  };
  const berubah = () => {
    clearTimeout(tunda);
    tunda = setTimeout(simpan, JEDA_SIMPAN);
    if (Date.now() - terakhirTanya > JEDA_TANYA) tanya();
  };

  const pulihkan = ({ nilai, gambar: daftar }) => {
    for (const ruas of formulir.elements) {
      if (!ruas.name || ruas.type === "file" || ruas.name === "csrfmiddlewaretoken" || ruas.name.startsWith("_")) continue;
      const simpanan = nilai[ruas.name] || [];
      if (ruas.type === "checkbox" || ruas.type === "radio") ruas.checked = simpanan.includes(ruas.value);
      else if (ruas.options) for (const pilihan of ruas.options) pilihan.selected = simpanan.includes(pilihan.value);
      else if (ruas.type !== "submit") ruas.value = simpanan[0] ?? "";
    }
    for (const satu of penyunting()) satu.setData((nilai[satu.element.getAttribute("name")] || [""])[0]);
    formulir.querySelectorAll("[data-ruas-gambar] input").forEach((ruas, urutan) => {
      if (daftar[urutan]) ruas.dispatchEvent(new CustomEvent("dipulihkan", { detail: daftar[urutan] }));
    });
  };

  function katakan(kalimat, tautan, ...tombol) {
    const p = document.createElement("p");
    p.append(kalimat, tautan || "");
    bilah.replaceChildren(p, ...tombol);
    bilah.hidden = false;
    bilah.setAttribute("role", "alert");
  }
  const buatTombol = (teks, kelas, kerja) => {
    const tombol = document.createElement("button");
    tombol.type = "button";
    tombol.className = kelas;
    tombol.textContent = teks;
    tombol.addEventListener("click", () => { menungguPilihan = false; bilah.hidden = true; kerja(); });
    return tombol;
  };
  const tawarkan = (satu) => {
    menungguPilihan = true;
    const pada = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeStyle: "short", timeZone: "Asia/Makassar" });
    katakan(
      `Ada isian Anda dari ${pada.format(satu.pada)} WITA yang belum tersimpan di server. Pilih dahulu, supaya tulisan baru tidak menimpanya.`,
      null,
      buatTombol("Pulihkan isian itu", "tombol", () => { pulihkan(satu); berubah(); }),
      buatTombol("Buang", "tombol kedua", () => { localStorage.removeItem(kunci); }),
    );
  };
  const sesiBerakhir = () => {
    const tautan = document.createElement("a");
    tautan.href = bilah.dataset.urlLogin;
    tautan.target = "_blank";
    tautan.rel = "opener";
    tautan.textContent = "Masuk lagi di tab baru";
    katakan("Sesi Anda sudah berakhir. Tulisan Anda aman di peramban ini. ", tautan);
    bilah.firstChild.append(", lalu kembali ke halaman ini dan tekan Simpan.");
  };

  // Typing is work: asking keeps the session alive, and tells early when it has ended. True when a form may go.
  async function tanya() {
    terakhirTanya = Date.now();
    try {
      const jawaban = await fetch(bilah.dataset.urlMasuk, { credentials: "same-origin", cache: "no-store" });
      if (!jawaban.ok) throw new Error(jawaban.status);
      // A page instead of the answer: another step of the login is asked for.
      const { masuk, token } = jawaban.redirected ? {} : await jawaban.json();
      if (!masuk) { sesiBerakhir(); return false; }
      formulir.elements.csrfmiddlewaretoken.value = token;
      if (!menungguPilihan) bilah.hidden = true;
      return true;
    } catch {
      katakan("Server tidak dapat dihubungi. Tulisan Anda aman di peramban ini; coba lagi setelah sambungan pulih.");
      return false;
    }
  }

  formulir.addEventListener("submit", async (kejadian) => {
    if (lolos) return;
    kejadian.preventDefault();
    if (memeriksa) return;
    memeriksa = true;
    menungguPilihan = false;
    simpan(true);
    lolos = await tanya();
    memeriksa = false;
    if (lolos) formulir.requestSubmit(kejadian.submitter);
    else bilah.scrollIntoView({ block: "center" });
  });
  window.addEventListener("pageshow", () => { lolos = false; });
  formulir.addEventListener("input", berubah);
  formulir.addEventListener("change", berubah);
  // Links and windows that close leave no time for the pause.
  window.addEventListener("pagehide", () => { if (awal && !lolos) simpan(); });

  const mulai = () => {
    for (const satu of penyunting()) satu.on("change", berubah);
    // A form that came back with errors holds what was sent: it is neither offered again nor forgotten.
    if ("galat" in bilah.dataset) { awal = {}; return; }
    awal = isi();
    const lama = baca(kunci);
    if (lama && !sama(lama.nilai, awal)) tawarkan(lama);
    else localStorage.removeItem(kunci);
  };
  const ruasKaya = formulir.querySelectorAll("textarea[data-type=ckeditortype]");
  const siap = () => [...ruasKaya].every((r) => window.CKEDITOR?.instances[r.id]?.status === "ready");
  if (!ruasKaya.length || siap()) mulai();
  else window.CKEDITOR?.on("instanceReady", () => { if (!awal && siap()) mulai(); });
}
