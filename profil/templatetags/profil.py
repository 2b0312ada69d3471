from django import template

from profil.menu import menu_bawaan

register = template.Library()


@register.simple_tag(takes_context=True)
def menu_utama(context):
    """The menu of the context processor. Error pages are rendered without a request: they get the built-in one."""
    return context.get("menu") or menu_bawaan()
