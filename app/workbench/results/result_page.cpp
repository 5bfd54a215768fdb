#include "results/result_page.h"

#include <QAction>

namespace kith::workbench {

ResultPage::ResultPage(const PageContext& context) : Page(context) {
    connect(&context.workspace, &Workspace::snapshotChanged, this, &ResultPage::wantRefresh);
}

void ResultPage::listPassages(const QString& title, const std::vector<CodingKey>& codings) {
    desk().listPassages({title, codings, {}});
}

void ResultPage::wantRefresh() {
    stale_ = !isVisible();
    if (!stale_) refresh();
}

void ResultPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (stale_) wantRefresh();
}

} // namespace kith::workbench
