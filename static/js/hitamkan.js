// Boxes by dragging on the picture, and by arrow keys in their list. The list is the truth: each entry holds the hidden
// field that is sent, and a rectangle is drawn from it. Without this file boxes are added by numbers.
const formulir = document.querySelector("[data-hitamkan]");
if (formulir) mulai();

function mulai() {
  const daftar = formulir.querySelector("[data-daftar-kotak]");
  const suara = formulir.querySelector("[data-suara]");
  const kosong = formulir.querySelector("[data-tanpa-kotak]");
  const dasar = formulir.elements.dasar;
  const lembar = new Map([...formulir.querySelectorAll("[data-kanvas]")].map((svg) => [svg.dataset.kanvas, svg]));
  const kotak = new Map(); // entry of the list -> rectangle
  const jepit = (n, maks = 100) => Math.min(Math.max(n, 0), maks);

  const baca = (li) => {
    const [halaman, ...sisa] = li.querySelector("input").value.split(",");
    return { halaman, letak: sisa.slice(0, 4).map(Number), alasan: sisa[4] };
  };
  const tulis = (li, { halaman, letak, alasan }) => {
    li.querySelector("input").value = [halaman, ...letak.map((n) => n.toFixed(2)), alasan].join(",");
    lukis(kotak.get(li), letak);
  };
  const lukis = (rect, letak) => ["x", "y", "width", "height"].forEach((a, i) => rect.setAttribute(a, letak[i]));
  const rectBaru = (svg) => svg.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "rect"));

  function tandai() {
    kosong.hidden = daftar.children.length > 0;
    [...daftar.children].forEach((li, i) => li.querySelector("[name=_buang]").setAttribute("aria-label", `Buang kotak ${i + 1}`));
  }

  // An entry gets its rectangle, a button to be moved with, and a remove button that needs no server.
  function pasang(li, rect) {
    const kata = li.querySelector("[data-kata]");
    const geser = document.createElement("button");
    geser.type = "button";
    geser.dataset.geser = "";
    geser.textContent = kata.textContent;
    kata.replaceWith(geser);
    kotak.set(li, rect);
    geser.addEventListener("focus", () => rect.classList.add("terpilih"));
    geser.addEventListener("blur", () => rect.classList.remove("terpilih"));
    geser.addEventListener("keydown", (kejadian) => {
      const arah = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[kejadian.key];
      if (!arah) return;
      kejadian.preventDefault();
      const satu = baca(li);
      const [x, y, w, h] = satu.letak;
      satu.letak = kejadian.shiftKey
        ? [x, y, Math.max(jepit(w + arah[0], 100 - x), 0.5), Math.max(jepit(h + arah[1], 100 - y), 0.5)]
        : [jepit(x + arah[0], 100 - w), jepit(y + arah[1], 100 - h), w, h];
      tulis(li, satu);
    });
    li.querySelector("[name=_buang]").addEventListener("click", (kejadian) => {
      kejadian.preventDefault();
      const sebelah = li.nextElementSibling || li.previousElementSibling;
      rect.remove();
      li.remove();
      tandai();
      suara.textContent = "Kotak dibuang.";
      (sebelah ? sebelah.querySelector("[data-geser]") : dasar).focus();
    });
  }

  function tambah(halaman, letak, rect) {
    const li = document.createElement("li");
    li.innerHTML = '<input type="hidden" name="kotak"><span data-kata></span> <button class="tombol kedua" type="submit" name="_buang" value="">Buang</button>';
    const nama = dasar.selectedOptions[0].textContent;
    li.querySelector("[data-kata]").textContent = lembar.size > 1 ? `${nama}, halaman ${halaman}` : nama;
    daftar.append(li);
    pasang(li, rect);
    tulis(li, { halaman, letak, alasan: dasar.value });
    tandai();
    suara.textContent = `Kotak ${daftar.children.length} ditambahkan.`;
  }

  for (const svg of lembar.values()) {
    svg.replaceChildren();
    svg.classList.add("siap");
    let awal = null;
    let rect = null;
    let letak = null;
    const titik = (kejadian) => {
      const { left, top, width, height } = svg.getBoundingClientRect();
      return [jepit(((kejadian.clientX - left) / width) * 100), jepit(((kejadian.clientY - top) / height) * 100)];
    };
    svg.addEventListener("pointerdown", (kejadian) => {
      if (kejadian.button) return;
      kejadian.preventDefault();
      svg.setPointerCapture(kejadian.pointerId);
      awal = titik(kejadian);
      letak = null;
      rect = rectBaru(svg);
    });
    svg.addEventListener("pointermove", (kejadian) => {
      if (!awal) return;
      const kini = titik(kejadian);
      const [x, y] = awal.map((n, i) => Math.min(n, kini[i]));
      letak = [x, y, Math.abs(kini[0] - awal[0]), Math.abs(kini[1] - awal[1])];
      lukis(rect, letak);
    });
    const selesai = () => {
      if (!awal) return;
      awal = null;
      // A click without a drag is no box.
      if (letak && letak[2] > 0.3 && letak[3] > 0.3) tambah(svg.dataset.kanvas, letak, rect);
      else rect.remove();
    };
    svg.addEventListener("pointerup", selesai);
    svg.addEventListener("pointercancel", selesai);
  }
  for (const li of daftar.children) {
    const satu = baca(li);
    const rect = rectBaru(lembar.get(satu.halaman) || [...lembar.values()][0]);
    pasang(li, rect);
    lukis(rect, satu.letak);
  }
  formulir.querySelector("[data-bantuan-seret]").hidden = false;
}
