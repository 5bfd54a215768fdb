// Every page and every dock of the window: one line each.
#pragma once

#include "window/page.h"

#include <QKeySequence>
#include <Qt>

#include <vector>

namespace kith::workbench {

struct PageKind {
    QString id;   // "network"; also the name of its icon
    QString name; // in the menu, on its button
    QString says; // what it is for, in a sentence: tool tip and accessible description
    QKeySequence shortcut;
    Page* (*make)(const PageContext& context);
    bool inToolbar = true;
    bool many = false; // a tab for each thing that is shown: transcripts
};
// In the order of a study's work. Made anew, in the language of the interface, at each call.
std::vector<PageKind> pageKinds();

struct DockKind {
    QString id;
    QString name;
    Qt::DockWidgetArea area;
    QKeySequence shortcut; // brings the keyboard there
    QWidget* (*make)(const PageContext& context);
};
std::vector<DockKind> dockKinds();

} // namespace kith::workbench
