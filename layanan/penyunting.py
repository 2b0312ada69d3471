"""The rich-text editor's configuration, read by the settings; nothing else may be imported here.

CKEditor 4 is old: what it sends is cleaned by `layanan.isi_html`, pictures come from our own library, and whatever
would call another host or bring forms and frames is taken out (docs/keputusan says more).
"""

PENYUNTING = {
    "toolbar": [
        ["Format", "Bold", "Italic", "RemoveFormat"],
        ["NumberedList", "BulletedList", "Blockquote"],
        ["Link", "Unlink", "Image", "Table", "HorizontalRule", "SpecialChar"],
        ["PasteText", "PasteFromWord", "Undo", "Redo", "Maximize", "Source"],
    ],
    "format_tags": "p;h2;h3;h4",
    "removePlugins": "exportpdf,scayt,wsc,iframe,flash,forms,smiley,div,save,newpage,print,templates,pagebreak,"
    "bidi,language,elementspath",
    "removeDialogTabs": "image:advanced;image:Link;link:advanced",
    "disallowedContent": "*{*}; *(*); img[width,height]",  # looks are the portal's, sizes are the library's
    "filebrowserImageBrowseUrl": "/admin/layanan/gambar/?_popup=1",
    "filebrowserWindowWidth": 960,
    "filebrowserWindowHeight": 720,
    "image_previewText": " ",
    "contentsCss": "/static/css/naskah.css",
    "versionCheck": False,
    "language": "id",
    "width": "100%",
    "height": 420,
    "entities": False,
}
