"""Which fences are coloured. Streamlit runs Mermaid fences and sets `math` ones; what it may run next is unknown."""

from __future__ import annotations

from typing import Final

_PLAIN: Final = "text"

_NAMES: Final = """
    ada apl asm awk bash basic bat bibtex c c# c++ cassandra clj clojure cmake cmd cobol coffee coffeescript cpp cs
    csharp css csv cuda cypher cython d dart diff docker dockerfile elixir elm erl erlang f# fortran fsharp gdscript
    git glsl go golang gradle graphql groovy haml handlebars haskell hcl hlsl hs html http ini java javascript jinja
    jinja2 jl js json json5 jsonc jsx julia kotlin kt latex less lisp log lua makefile markdown matlab md mdx mongodb
    nasm nginx nim nix objc objective-c objectivec ocaml octave pascal patch perl php plaintext plsql postgres
    postgresql powershell prolog properties proto protobuf ps1 pug py py3 python python3 pycon q r racket rb react regex
    rs rst ruby rust sas sass scala scheme scss sh shell smali smalltalk solidity sparql sql stata svelte swift
    systemverilog tcl terraform tex text toml ts tsv tsx twig txt typescript v vb vba vbnet verilog vhdl vim vue wasm
    wat xml xquery yaml yml zig zsh
"""
_LANGUAGES: Final = frozenset(_NAMES.split())


def fence_language(info: str) -> str:
    """Returns the fence's language when it is a known one that is only coloured, else `text`; empty stays empty."""
    words = info.split(maxsplit=1)
    if not words:
        return ""
    # "python:main.py", "python{3,5}" and "{.python}" are common; the rest of the info string says nothing to the page.
    name = words[0].strip("{.}").partition(":")[0].partition("{")[0].lower()
    return name if name in _LANGUAGES else _PLAIN
