// The claims of the protocol, checked under every reading.
#pragma once

#include "results/result_page.h"

#include "kith/study/results.h"

#include <vector>

class QLabel;
class QPushButton;

namespace kith::workbench {

class TablePanel;
class TableTabs;

class ClaimsPage : public ResultPage {
    Q_OBJECT
public:
    explicit ClaimsPage(const PageContext& context);
    [[nodiscard]] QString heading() const override;
    // The number of a claim: "5a".
    void show(const QVariant& what) override;
    using Page::show;
    [[nodiscard]] QVariant place() const override;

protected:
    void refresh() override;

private:
    void makeLayout();
    void showClaim(int row);
    void listGrounds(bool speaksFor);

    std::vector<study::ShownClaim> claims_;
    TablePanel* ledger_;
    QLabel* words_;
    QPushButton* for_;
    QPushButton* against_;
    TableTabs* tables_;
    QString wanted_;
};

Page* makeClaimsPage(const PageContext& context);

} // namespace kith::workbench
