// Frequencies and other tables; every number opens its passages.
#pragma once

#include "results/result_page.h"

#include "kith/report/pictures.h"

#include <optional>

class QButtonGroup;
class QLineEdit;
class QListView;
class QScrollArea;
class QSplitter;
class QToolButton;

namespace kith::workbench {

class OptionsForm;
class PicturePanel;
class ResultListModel;
class TablePanel;
struct ResultItem;

class TablesPage : public ResultPage {
    Q_OBJECT
public:
    explicit TablesPage(const PageContext& context);
    [[nodiscard]] QString heading() const override;
    // "table:roles", "picture:egograms", "planned:…" as the protocol names it; a kind alone is a table.
    void show(const QVariant& what) override;
    using Page::show;
    [[nodiscard]] QVariant place() const override { return place_; }
    void find() override;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeLayout();
    void makeCommands();
    void choose(const ResultItem& item);
    // Enter in the list: to the numbers; what is no table of numbers is opened where it belongs.
    void enter();
    [[nodiscard]] const ResultItem* item() const;
    void showMade(struct MadeResult made);
    void showPart(int part);
    void arrange();

    ResultListModel* kinds_;
    QLineEdit* filter_;
    QListView* list_;
    OptionsForm* options_;
    QScrollArea* optionsArea_;
    QToolButton* showOptions_;
    QButtonGroup* parts_;
    QSplitter* both_;
    TablePanel* table_;
    PicturePanel* picture_;
    QString place_;
    int part_ = 0; // 0: table, 1: picture, 2: both
};

Page* makeTablesPage(const PageContext& context);

} // namespace kith::workbench
