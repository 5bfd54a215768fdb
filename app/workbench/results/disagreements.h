// What two coders disagree on, one after the other, and what is decided about it.
#pragma once

#include "results/result_page.h"

#include "kith/study/agreement.h"
#include "kith/study/evidence.h"

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTextBrowser;

namespace kith::workbench {

class TablePanel;

class Disagreements : public QWidget {
    Q_OBJECT
public:
    Disagreements(const PageContext& context, ResultPage& page, QWidget* parent = nullptr);

    void refresh();
    // Both coders, as chosen.
    void setCoders(const Coder& a, const Coder& b);

    [[nodiscard]] TablePanel& table() { return *table_; }
    void decide(study::Decision decision);
    void finishSource();

Q_SIGNALS:
    // The two coders' words of the disagreement under the cursor are shown.
    void shown();

private:
    void makeLayout();
    void makeCommands();
    void fill(const StudySnapshot& snapshot);
    [[nodiscard]] std::vector<Coder> coders() const;
    void showTable(Table full);
    void showRow(int row);
    void showSides(const std::vector<study::ShownPassage>& passages);
    void edit();
    void goToPassage();
    void paintDecision(int row, const std::string& what);
    void toNext(int row);
    [[nodiscard]] std::optional<study::DisagreementOf> at(int row) const;
    [[nodiscard]] std::string words(int row, const char* column) const;
    [[nodiscard]] QString decisionWords(const std::string& what) const;

    PageContext context_;
    QComboBox* first_;
    QComboBox* second_;
    QComboBox* source_;
    QCheckBox* decided_;
    QPushButton* finish_;
    TablePanel* table_;
    QWidget* work_;
    QTextBrowser* sides_[2];
    QLabel* names_[2];
    QLabel* others_;
    std::vector<QPushButton*> buttons_;
    Table full_; // with all columns; its rows are those of the table that is shown
    std::optional<study::DisagreementOf> current_;
};

} // namespace kith::workbench
