"""Reads expressions: `+ - * / **`, parentheses, numbers, names, a few functions of numpy."""

from __future__ import annotations

import math
import re

from .expression import FUNCTIONS, Call, Constant, ExpressionError, Operation, Tree, Variable

_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)"
    r"|(?P<name>[^\W\d]\w*(?:\.[^\W\d]\w*)?)"
    r"|(?P<mark>\*\*|[-+*/(),]))"
)
_MODULES = ("np.", "numpy.")
_CONSTANTS = {"np.pi": math.pi, "numpy.pi": math.pi, "np.e": math.e, "numpy.e": math.e}
_DEEPEST = 60
_MOST_TOKENS = 500  # a long sum is a deep tree


def parse(text: str) -> Tree:
    """Reads an expression.

    Raises:
        ExpressionError: with the column, where the text is no expression.
    """
    return _Parser(text).whole()


class _Parser:
    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        if len(self._tokens) > _MOST_TOKENS:
            raise ExpressionError("it is too long", self._tokens[_MOST_TOKENS][2])
        self._next = 0
        self._depth = 0

    def whole(self) -> Tree:
        tree = self._sum()
        kind, word, column = self._peek()
        if kind != "end":
            raise ExpressionError(f"'{word}' is not expected here", column)
        return tree

    def _peek(self) -> tuple[str, str, int]:
        return self._tokens[self._next]

    def _take(self, *words: str) -> str | None:
        kind, word, _ = self._peek()
        if kind == "mark" and word in words:
            self._next += 1
            return word
        return None

    def _sum(self) -> Tree:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ExpressionError("it is nested too deeply", self._peek()[2])
        tree = self._product()
        while sign := self._take("+", "-"):
            tree = Operation(sign, (tree, self._product()))
        self._depth -= 1
        return tree

    def _product(self) -> Tree:
        tree = self._signed()
        while sign := self._take("*", "/"):
            tree = Operation(sign, (tree, self._signed()))
        return tree

    def _signed(self) -> Tree:
        signs = []
        while sign := self._take("+", "-"):
            signs.append(sign)
        tree = self._power()
        for sign in reversed(signs):
            tree = Operation(sign, (tree,))
        return tree

    def _power(self) -> Tree:
        base = self._atom()
        if not self._take("**"):
            return base
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ExpressionError("it is nested too deeply", self._peek()[2])
        exponent = self._signed()  # `**` binds to the right, and tighter than a sign before it
        self._depth -= 1
        return Operation("**", (base, exponent))

    def _atom(self) -> Tree:
        kind, word, column = self._peek()
        self._next += 1
        if kind == "number":
            return Constant(int(word) if word.isdigit() and len(word) < 16 else float(word))
        if kind == "name":
            return self._named(word, column)
        if word == "(" and kind == "mark":
            tree = self._sum()
            self._close()
            return tree
        if kind == "end":
            raise ExpressionError("the expression ends too early", column)
        raise ExpressionError(f"'{word}' is not expected here", column)

    def _close(self) -> None:
        if not self._take(")"):
            raise ExpressionError("a ')' is missing", self._peek()[2])

    def _named(self, word: str, column: int) -> Tree:
        if self._take("("):
            return self._call(word, column)
        if word in _CONSTANTS:
            return Constant(_CONSTANTS[word])
        if "." in word:
            raise ExpressionError(f"'{word}' is not known", column)
        return Variable(word, column)

    def _call(self, word: str, column: int) -> Tree:
        name = word
        for module in _MODULES:
            name = name.removeprefix(module)
        if name not in FUNCTIONS:
            raise ExpressionError(f"the function '{word}' is not known", column)
        arguments = [self._sum()]
        while self._take(","):
            arguments.append(self._sum())
        self._close()
        if len(arguments) != FUNCTIONS[name]:
            raise ExpressionError(f"'{word}' takes {FUNCTIONS[name]} argument(s)", column)
        return Call(name, tuple(arguments))


def _tokens(text: str) -> list[tuple[str, str, int]]:
    found: list[tuple[str, str, int]] = []
    at = 0
    end = len(text.rstrip())
    while at < end:
        match = _TOKEN.match(text, at)
        if match is None or match.lastgroup is None:
            at += len(text[at:]) - len(text[at:].lstrip())
            raise ExpressionError(f"'{text[at]}' is not expected here", at)
        found.append((match.lastgroup, match[match.lastgroup], match.start(match.lastgroup)))
        at = match.end()
    found.append(("end", "", end))
    return found
