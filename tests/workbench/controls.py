#!/usr/bin/python3
"""What a screen reader finds in the workbench: every control that can be reached must have a name.

usage: controls.py WORKBENCH STUDY.kith   (within a display and a session bus of its own; see controls.sh)
Opens every page by the menu, walks the tree that AT-SPI gives, and lists the controls without a name.
"""
import os
import subprocess
import sys
import time

import pyatspi

CONTROLS = {
    pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON,
    pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_SLIDER,
    pyatspi.ROLE_LIST, pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_MENU_ITEM,
    pyatspi.ROLE_PAGE_TAB, pyatspi.ROLE_PAGE_TAB_LIST, pyatspi.ROLE_PROGRESS_BAR, pyatspi.ROLE_DOCUMENT_FRAME,
    pyatspi.ROLE_CANVAS, pyatspi.ROLE_LINK,
}
FEWEST = 60  # controls that any window of ours has; fewer means that nothing was looked at


def application(process, seconds=60):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for app in pyatspi.Registry.getDesktop(0):
            if app is not None and app.get_process_id() == process.pid and app.childCount > 0:
                return app
        if process.poll() is not None:
            sys.exit("the workbench ended: " + str(process.returncode))
        time.sleep(0.2)
    sys.exit("the workbench did not come up")


def walk(thing, path=(), depth=0):
    if thing is None or depth > 40:
        return
    try:
        role, name = thing.getRole(), thing.name
        here = path + (thing.getRoleName() + (" '" + name + "'" if name else ""),)
        yield thing, role, name, here
        # Rows of a long list have the words that are in them; the first ones stand for all.
        count = thing.childCount
        few = role in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_LIST)
        for i in range(min(count, 40) if few else count):
            yield from walk(thing.getChildAtIndex(i), here, depth + 1)
    except LookupError:
        return  # it went while we looked


def shown(thing):
    try:
        states = thing.getState()
        return states.contains(pyatspi.STATE_SHOWING) or states.contains(pyatspi.STATE_VISIBLE)
    except LookupError:
        return False


def menu_items(app, menu_name):
    for thing, role, name, _ in walk(app):
        if role in (pyatspi.ROLE_MENU, pyatspi.ROLE_MENU_ITEM) and name.replace("&", "") == menu_name and thing.childCount:
            popup = thing.getChildAtIndex(0)
            return [popup.getChildAtIndex(i) for i in range(popup.childCount)]
    return []


def press(item):
    action = item.queryAction()
    for i in range(action.nActions):
        if action.getName(i).lower() in ("press", "click", "toggle", "showmenu"):
            action.doAction(i)
            return True
    return False


def unnamed(app, where):
    found, looked = set(), 0
    for thing, role, name, path in walk(app):
        if role not in CONTROLS or not shown(thing):
            continue
        looked += 1
        if not name.strip():
            found.add(where + ": " + " > ".join(path[-4:]))
    return found, looked


def main():
    environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1")
    process = subprocess.Popen(sys.argv[1:3], env=environment)
    try:
        app = application(process)
        time.sleep(2)
        found, looked = unnamed(app, "window")
        pages = [item.name for item in menu_items(app, "Pages") if item is not None and item.name.strip()]
        if len(pages) < 10:
            sys.exit("the menu of pages was not found")
        for name in pages:
            if "tab" in name.lower().split():
                continue
            for item in menu_items(app, "Pages"):
                if item is not None and item.name == name:
                    press(item)
                    time.sleep(1.2)
                    break
            more, count = unnamed(app, name)
            found |= more
            looked += count
    finally:
        process.terminate()
        process.wait()
    print(looked, "controls looked at on", len(pages), "pages")
    for line in sorted(found):
        print("no name:", line)
    if looked < FEWEST:
        sys.exit("too few controls were seen")
    sys.exit(1 if found else 0)


main()
