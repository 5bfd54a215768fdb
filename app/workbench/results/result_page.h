// A page of results: they are computed anew after each edit, but only while somebody looks.
#pragma once

#include "window/page.h"

#include "kith/model/key.h"

#include <QKeySequence>

#include <functional>
#include <string>
#include <vector>

class QAction;

namespace kith::workbench {

class ResultPage : public Page {
    Q_OBJECT
public:
    explicit ResultPage(const PageContext& context);

    // Asks the desk to list the passages behind a number.
    void listPassages(const QString& title, const std::vector<CodingKey>& codings);

protected:
    // Computes in the background what is shown.
    virtual void refresh() = 0;
    // Now where the page is to be seen, else as soon as it is.
    void wantRefresh();
    void showEvent(QShowEvent* event) override;

private:
    bool stale_ = true;
};

} // namespace kith::workbench
