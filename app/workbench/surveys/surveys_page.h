// Respondents and questions in a grid; answers are coded in place.
#pragma once

#include "window/page.h"

#include "kith/study/survey_grid.h"

#include <QStringList>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QModelIndex;
class QStackedWidget;
class QTableView;

namespace kith::workbench {

class AnswerView;
class SurveyModel;

class SurveysPage : public Page {
    Q_OBJECT
public:
    explicit SurveysPage(const PageContext& context);
    [[nodiscard]] QString heading() const override;
    void show(const QVariant& what) override; // the title of a survey
    using QWidget::show;
    [[nodiscard]] QVariant place() const override;
    void find() override;

    // For whoever looks at the page from outside.
    [[nodiscard]] SurveyModel& model() const { return *model_; }
    [[nodiscard]] QTableView& table() const { return *table_; }
    [[nodiscard]] AnswerView& answer() const { return *answer_; }
    [[nodiscard]] QString progress() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeHeader();
    void makeGrid();
    void makeActions();
    void makeCodeActions();
    void showSurveys();
    void openSurvey();
    void readRows(); // which rows, in which order
    void sizeColumns();
    void sortBy(int column);
    void showCell();
    void showProgress();
    void follow(const Changes& changes);
    [[nodiscard]] SourceKey survey() const;
    [[nodiscard]] QString headingOf(const QModelIndex& index) const;
    void showCodings();

    // Commands.
    void code(CodeKey code);
    void chooseCode();
    void removeCoding();
    void next();
    void previous();
    void nextUncoded();
    void go(int step, bool uncoded);
    void openInTranscript();
    void sortHere();

    QComboBox* surveys_ = nullptr;
    QLineEdit* filter_ = nullptr;
    QCheckBox* onlyUncoded_ = nullptr;
    QLabel* progress_ = nullptr;
    QStackedWidget* states_ = nullptr;
    QWidget* none_ = nullptr;
    QWidget* work_ = nullptr;
    QTableView* table_ = nullptr;
    SurveyModel* model_ = nullptr;
    AnswerView* answer_ = nullptr;
    std::vector<QAction*> codeActions_;
    QStringList codesShown_; // with shortcuts
    std::vector<CodeKey> recent_;
    int sortBy_ = -1;
    bool descending_ = false;
    QString wanted_;
    bool isOpen_ = false;
    SourceKey shown_;
};

Page* makeSurveysPage(const PageContext& context);

} // namespace kith::workbench
