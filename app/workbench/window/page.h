// A page: what fills a tab in the middle of the window.
#pragma once

#include "window/desk.h"
#include "workspace/preferences.h"
#include "workspace/workspace.h"

#include <QString>
#include <QVariant>
#include <QWidget>

namespace kith::workbench {

// What every page and dock is made with. All of it outlives them.
struct PageContext {
    Workspace& workspace;
    Desk& desk;
    Preferences& preferences;

    // Of what the study says (labels of codes, tables): that of the interface.
    [[nodiscard]] std::string language() const { return preferences.language().toStdString(); }
};

// Its actions (QWidget::addAction) stand in the menu "Page" while it is in front, and in the list of all commands.
// Shortcuts of theirs hold within the page: setShortcutContext(Qt::WidgetWithChildrenShortcut).
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(const PageContext& context, QWidget* parent = nullptr) : QWidget(parent), context_(context) {}

    [[nodiscard]] virtual QString heading() const = 0; // of its tab
    // Shows something else of what it can show, when it is there already and wanted again with `what`.
    virtual void show(const QVariant& what) { Q_UNUSED(what) }
    using QWidget::show;
    // Where it is, to be found again after a restart: what `show` takes.
    [[nodiscard]] virtual QVariant place() const { return {}; }
    // Ctrl+F.
    virtual void find() {}

Q_SIGNALS:
    void headingChanged();

protected:
    [[nodiscard]] Workspace& workspace() const { return context_.workspace; }
    [[nodiscard]] Desk& desk() const { return context_.desk; }
    [[nodiscard]] Preferences& preferences() const { return context_.preferences; }
    [[nodiscard]] const PageContext& context() const { return context_; }

private:
    PageContext context_;
};

} // namespace kith::workbench
