// How much each feature of a candidate speaks for it. Made by bench/polnear-fit.ts; not to be edited by hand.
import type { Weights } from './attribution.ts';

/** Feature and weight, pair after pair. What the names mean stands in candidates.ts, where they are made. */
const PAIRS = `
Alead=,|bare|A0 -0.72  Alead=,|bare|As1 -0.71  Alead=,|cue|A0 -0.18  Alead=,|cue|As1 -1.39
Alead=.|bare|A0 0.26  Alead=.|bare|As1 -0.72  Alead=.|cue|A0 1.56  Alead=:|bare|A0 -0.41
Alead=:|bare|As1 -0.65  Alead=:|cue|A0 1.43  Alead=:|cue|As1 -1.09  Alead=and|bare|A0 -1.50
Alead=and|bare|As1 -0.90  Alead=and|cue|As1 -0.85  Alead=as|bare|A0 -0.34  Alead=as|bare|As1 -0.83
Alead=as|cue|A0 -0.71  Alead=as|cue|As1 -0.94  Alead=for|bare|A0 -1.75  Alead=is|bare|A0 -0.44
Alead=is|bare|As1 -0.79  Alead=is|cue|A0 -0.36  Alead=mark|bare|A0 -1.25  Alead=mark|bare|As1 -0.83
Alead=mark|cue|A0 0.62  Alead=mark|cue|As1 -0.97  Alead=of|bare|A0 -0.43  Alead=of|bare|As1 -0.75
Alead=of|cue|A0 -1.28  Alead=of|cue|As1 -0.95  Alead=start|bare|A0 0.38  Alead=start|bare|As1 0.47
Alead=start|cue|A0 0.83  Alead=start|cue|As1 0.88  Alead=that|bare|A0 -1.25  Alead=that|bare|As1 -0.41
Alead=that|cue|As1 -0.50  Alead=the|bare|A0 -0.42  Alead=the|bare|As1 -0.63  Alead=the|cue|As1 -0.85
Alead=to|bare|A0 -1.46  Alead=to|bare|As1 -0.69  Alead=to|cue|A0 -0.45  Alead=to|cue|As1 -0.78
Alead=was|bare|A0 -1.12  Alead=was|bare|As1 -0.48  Alead=was|cue|A0 1.02  Alead=was|cue|As1 -0.68
Alead=word|bare|A0 -0.50  Alead=word|bare|As1 -0.53  Alead=word|cue|A0 -0.22  Alead=word|cue|As1 -0.70
Bend=,|bare|Bp1 -0.33  Bend=,|bare|Bp2 -0.27  Bend=,|bare|Bs1 -0.48  Bend=,|bare|Bs2 -0.38  Bend=,|cue|B0 0.38
Bend=,|cue|Bp1 -0.43  Bend=,|cue|Bp2 -0.32  Bend=,|cue|Bs1 -0.67  Bend=,|cue|Bs2 -0.51  Bend=.|bare|B0 0.37
Bend=.|bare|Bp1 -0.51  Bend=.|bare|Bp2 -0.53  Bend=.|bare|Bs2 -0.35  Bend=.|cue|B0 0.85  Bend=.|cue|Bp1 -0.34
Bend=.|cue|Bp2 -0.35  Bend=.|cue|Bs1 0.40  Bend=?|bare|B0 0.62  Bend=?|bare|Bp1 -0.55  Bend=?|bare|Bp2 -0.70
Bend=?|bare|Bs2 -0.39  Bend=?|cue|B0 0.22  Bend=?|cue|Bp1 -1.16  Bend=?|cue|Bp2 -1.05  Bend=?|cue|Bs1 0.21
Bend=?|cue|Bs2 -0.56  Bend=word|bare|B0 0.54  Bend=word|bare|Bp1 -0.70  Bend=word|bare|Bp2 -0.36
Bend=word|bare|Bs1 -0.58  Bend=word|bare|Bs2 -0.64  Bend=word|cue|B0 0.85  Bend=word|cue|Bp1 -0.62
Bend=word|cue|Bp2 -0.55  Bend=word|cue|Bs1 -0.28  Bend=word|cue|Bs2 -0.90  between=0|A|cue 0.32
between=0|B|bare -0.19  between=1|A|bare -0.19  between=1|A|cue 0.76  between=1|B|bare -0.33
between=1|B|cue -0.23  between=2|A|bare -0.43  between=2|A|cue 0.21  between=2|B|bare -0.18
between=2|B|cue -0.43  between=3|B|cue -0.55  earlier=0 -0.25  earlier=0|F -0.30  earlier=0|P 0.46
earlier=0|S -0.34  earlier=1 -0.36  earlier=1|F -0.32  earlier=1|P -2.02  earlier=1|S -0.43  earlier=2 -0.38
earlier=2|F -0.34  earlier=2|P -2.07  earlier=2|S -0.81  earlier|continues 0.57  earlier|new -0.66
earlier|p=0 -0.18  earlier|p=2 -0.32  earlier|p=3 -0.48  earlier|p=4 -0.62  end=,|A0|according 1.21
end=,|A0|apposed 0.45  end=,|A0|far 0.16  end=,|A0|inverted 0.32  end=,|A0|subject 0.59  end=,|As1|bare -0.27
end=,|As1|far -0.27  end=,|As1|inverted -0.40  end=.|As1|apposed -1.15  end=.|As1|bare -0.44
end=.|As1|far -0.58  end=.|As1|inverted -0.42  end=.|As1|subject -0.74  end=?|A0|bare 0.30
end=?|A0|inverted 0.31  end=?|A0|subject 0.36  end=?|As1|subject 1.60  end=word|A0|bare -0.24
end=word|A0|far -0.77  end=word|A0|inverted 0.26  end=word|A0|subject 0.45  end=word|As1|bare -0.64
end=word|As1|far -0.50  end=word|As1|inverted -0.48  end=word|As1|subject -0.65  gap=A0|apposed 0.88
gap=A0|bare 0.27  gap=A0|far 0.25  gap=A0|inverted 0.90  gap=A0|subject 0.78  gap=A17|bare -0.22
gap=A17|far -0.62  gap=A17|inverted -0.26  gap=A17|subject -0.21  gap=A1|far -0.60  gap=A1|inverted -0.76
gap=A1|subject -0.17  gap=A2|bare -0.48  gap=A2|far -0.86  gap=A2|inverted -1.46  gap=A2|subject 0.20
gap=A33|bare -0.41  gap=A33|inverted -0.24  gap=A33|subject -0.56  gap=A3|bare 0.23  gap=A3|far -0.61
gap=A3|inverted -0.39  gap=A3|subject -0.16  gap=A5|bare -0.26  gap=A5|far -0.77  gap=A5|inverted -0.30
gap=A5|subject -0.38  gap=A9|far -0.17  gap=A9|inverted -0.40  gap=A9|subject -0.41  gap=B0|bare -0.80
gap=B0|colon 0.33  gap=B0|inverted -0.34  gap=B0|subject 0.15  gap=B17|according 0.56  gap=B17|apposed 0.16
gap=B17|bare -0.19  gap=B17|colon -0.93  gap=B17|far -0.40  gap=B17|inverted -0.19  gap=B17|passive -0.47
gap=B1|according 1.47  gap=B1|apposed 0.89  gap=B1|bare -0.55  gap=B1|far 0.17  gap=B1|inverted 0.18
gap=B1|subject 0.45  gap=B2|far 0.63  gap=B2|inverted -0.28  gap=B2|subject 0.62  gap=B33|according 0.17
gap=B33|apposed -0.55  gap=B33|bare -0.38  gap=B33|colon -0.25  gap=B33|far -0.24  gap=B33|inverted -0.37
gap=B33|passive -0.34  gap=B33|subject -0.31  gap=B3|apposed 0.56  gap=B3|bare 0.16  gap=B3|subject 0.71
gap=B5|apposed 1.41  gap=B5|bare 0.25  gap=B5|far 0.51  gap=B5|subject 0.56  gap=B9|apposed 0.84
gap=B9|colon -0.35  gap=B9|inverted -0.22  gap=B9|subject 0.24  kind=another|bare 0.45  kind=another|cue -0.35
kind=her|bare -0.43  kind=he|bare 0.34  kind=he|cue 0.34  kind=his|bare -0.25  kind=his|cue -0.32
kind=its|bare -0.92  kind=its|cue -0.19  kind=it|bare -0.93  kind=it|cue -0.48  kind=i|bare -0.57
kind=i|cue -1.11  kind=many|bare -0.18  kind=many|cue -1.03  kind=name|bare -0.22  kind=name|cue 0.31
kind=noun|cue -0.19  kind=one|bare -0.78  kind=one|cue -0.53  kind=others|cue -0.24  kind=she|bare 0.23
kind=she|cue 0.32  kind=some|cue -0.75  kind=their|bare -0.40  kind=their|cue -0.77  kind=they|cue -0.77
kind=we|bare -0.44  kind=who|cue -0.77  kind=you|bare -1.16  kind=you|cue -1.39  lead=,|B0|apposed 0.31
lead=,|B0|far -0.20  lead=,|B0|inverted 0.36  lead=,|B0|subject 0.63  lead=,|Bp1|apposed -0.25
lead=,|Bp1|bare -0.55  lead=,|Bp1|far -0.55  lead=,|Bp1|inverted -0.42  lead=,|Bp1|subject -0.55
lead=,|Bp2|bare -0.44  lead=,|Bp2|far -0.32  lead=,|Bp2|inverted -0.34  lead=,|Bp2|subject -0.35
lead=,|Bs1|bare -0.74  lead=,|Bs1|far -0.90  lead=,|Bs1|inverted -0.50  lead=,|Bs1|subject -0.36
lead=,|Bs2|bare -0.18  lead=,|Bs2|inverted -0.65  lead=,|Bs2|subject 1.01  lead=.|Bp1|according -0.46
lead=.|Bp1|apposed -0.31  lead=.|Bp1|bare -0.40  lead=.|Bp1|colon -0.60  lead=.|Bp1|far -0.33
lead=.|Bp1|inverted -0.30  lead=.|Bp1|passive -0.27  lead=.|Bp1|subject -0.27  lead=.|Bp2|bare -0.34
lead=.|Bp2|far -0.29  lead=.|Bp2|inverted -0.26  lead=.|Bp2|subject -0.34  lead=.|Bs1|far 0.19
lead=.|Bs1|inverted 0.34  lead=.|Bs1|subject 0.24  lead=.|Bs2|apposed -0.30  lead=.|Bs2|bare -0.42
lead=.|Bs2|far -0.26  lead=.|Bs2|subject -0.41  lead=:|B0|apposed 1.46  lead=:|B0|bare 0.50
lead=:|B0|colon 0.28  lead=:|B0|far -0.22  lead=:|B0|inverted -0.51  lead=:|B0|subject 0.52
lead=:|Bp1|bare -0.55  lead=:|Bp1|far -0.50  lead=:|Bp1|inverted -0.32  lead=:|Bp1|subject -0.52
lead=:|Bp2|bare -0.49  lead=:|Bp2|far -0.60  lead=:|Bp2|inverted -0.34  lead=:|Bp2|subject -0.41
lead=:|Bs1|bare -1.12  lead=:|Bs1|inverted -1.06  lead=:|Bs1|subject -1.78  lead=:|Bs2|bare -0.62
lead=:|Bs2|subject -0.89  lead=and|B0|bare -0.34  lead=and|B0|far -1.01  lead=and|B0|inverted -0.80
lead=and|B0|subject 1.10  lead=and|Bp1|bare -0.78  lead=and|Bp1|inverted -0.36  lead=and|Bp1|subject -0.62
lead=and|Bp2|bare -0.52  lead=as|B0|bare 0.44  lead=as|B0|far -1.22  lead=as|B0|inverted -0.67
lead=as|B0|subject 0.75  lead=as|Bp1|bare -0.69  lead=as|Bp1|far -0.66  lead=as|Bp1|inverted -0.68
lead=as|Bp1|subject -0.79  lead=as|Bp2|bare -0.56  lead=as|Bs1|bare -1.19  lead=for|B0|bare -0.15
lead=for|B0|subject 0.48  lead=for|Bp1|bare -0.64  lead=for|Bs1|bare -0.99  lead=is|B0|bare -0.29
lead=is|B0|inverted -0.67  lead=is|B0|subject 0.48  lead=is|Bp1|bare -0.65  lead=is|Bp1|inverted -0.32
lead=is|Bp1|subject -0.64  lead=is|Bp2|bare -0.39  lead=is|Bp2|subject 0.16  lead=is|Bs1|bare -0.86
lead=mark|B0|bare -0.64  lead=mark|B0|far -0.49  lead=mark|Bp1|bare -1.09  lead=mark|Bp1|far -1.06
lead=mark|Bp1|inverted -0.59  lead=mark|Bp1|subject -0.40  lead=mark|Bp2|bare -1.07  lead=mark|Bs1|bare -1.19
lead=mark|Bs1|subject 0.34  lead=mark|Bs2|subject -0.67  lead=of|B0|inverted -0.94  lead=of|Bp1|bare -0.74
lead=of|Bp1|inverted -0.60  lead=of|Bp1|subject -0.90  lead=of|Bp2|bare -0.62  lead=of|Bs1|bare -1.14
lead=start:|Bp1|bare 0.50  lead=start:|Bp1|far 0.58  lead=start:|Bp1|subject 1.26  lead=start:|Bp2|bare -0.64
lead=start|Bp1|according -0.72  lead=start|Bp1|apposed -0.32  lead=start|Bp1|bare -0.38
lead=start|Bp1|far -0.28  lead=start|Bp1|inverted -0.16  lead=start|Bp1|passive -0.18
lead=start|Bp2|according -0.29  lead=start|Bp2|bare -0.35  lead=start|Bp2|colon -0.20
lead=start|Bp2|inverted -0.25  lead=start|Bp2|subject -0.25  lead=that|B0|bare 0.85  lead=that|B0|far -0.16
lead=that|B0|inverted -0.46  lead=that|B0|subject 1.03  lead=that|Bp1|bare -0.49  lead=that|Bp1|far -0.47
lead=that|Bp1|inverted -0.32  lead=that|Bp1|subject -0.51  lead=that|Bp2|bare -0.35
lead=that|Bp2|inverted -0.30  lead=that|Bp2|subject -0.28  lead=that|Bs1|bare -0.68
lead=that|Bs1|subject -1.27  lead=the|B0|apposed 1.76  lead=the|B0|bare 0.24  lead=the|B0|far 0.16
lead=the|B0|inverted -0.55  lead=the|B0|subject 0.64  lead=the|Bp1|apposed -0.46  lead=the|Bp1|bare -0.58
lead=the|Bp1|far -0.60  lead=the|Bp1|inverted -0.45  lead=the|Bp1|subject -0.65  lead=the|Bp2|bare -0.55
lead=the|Bp2|far -0.45  lead=the|Bp2|inverted -0.34  lead=the|Bp2|subject -0.56  lead=the|Bs1|bare -0.41
lead=the|Bs1|far -0.99  lead=the|Bs1|inverted -1.01  lead=the|Bs1|subject -0.60  lead=the|Bs2|bare -0.52
lead=the|Bs2|inverted -0.30  lead=the|Bs2|subject -0.54  lead=to|B0|bare -0.16  lead=to|B0|far 0.48
lead=to|B0|inverted -0.56  lead=to|B0|subject 0.95  lead=to|Bp1|bare -0.61  lead=to|Bp1|far -0.68
lead=to|Bp1|inverted -0.27  lead=to|Bp1|subject -0.79  lead=to|Bp2|bare -0.69  lead=to|Bp2|subject -0.56
lead=to|Bs1|bare -0.89  lead=to|Bs1|subject -1.09  lead=was|B0|bare -1.21  lead=was|B0|far 0.82
lead=was|B0|inverted -0.34  lead=was|B0|subject 0.88  lead=was|Bp1|bare -0.51  lead=was|Bp1|far -0.52
lead=was|Bp1|inverted -0.38  lead=was|Bp1|subject -0.40  lead=was|Bp2|bare -0.32  lead=was|Bp2|subject -0.33
lead=was|Bs1|bare -0.96  lead=word|B0|apposed 0.69  lead=word|B0|bare 0.15  lead=word|B0|colon -0.80
lead=word|B0|far 1.02  lead=word|B0|inverted -0.51  lead=word|B0|subject 0.83  lead=word|Bp1|apposed -0.42
lead=word|Bp1|bare -0.49  lead=word|Bp1|colon -0.20  lead=word|Bp1|far -0.26  lead=word|Bp1|inverted -0.33
lead=word|Bp1|subject -0.49  lead=word|Bp2|apposed -0.26  lead=word|Bp2|bare -0.43  lead=word|Bp2|colon -0.46
lead=word|Bp2|far -0.49  lead=word|Bp2|inverted -0.31  lead=word|Bp2|subject -0.36
lead=word|Bs1|apposed -0.79  lead=word|Bs1|bare -0.66  lead=word|Bs1|far -0.70  lead=word|Bs1|inverted -0.24
lead=word|Bs1|subject 0.64  lead=word|Bs2|bare -0.45  lead=word|Bs2|far -0.40  lead=word|Bs2|inverted -0.38
lead=word|Bs2|subject -0.20  none 0.63  none|Cap|end=, 0.47  none|Cap|end=. 0.22  none|Cap|end=? -0.27
none|Cap|end=word 0.39  none|lead=: 0.53  none|lead=and 0.66  none|lead=as 0.36  none|lead=for 0.74
none|lead=is -0.68  none|lead=mark 0.65  none|lead=of 0.45  none|lead=start -0.36  none|lead=start: -0.52
none|lead=that -0.25  none|lead=the 0.58  none|lead=to 0.29  none|lead=was 0.21  none|lead=word 0.73
none|low|end=, 0.19  none|low|end=? -0.64  none|low|end=word 0.29  none|title 1.56  none|title|words=2 0.38
none|title|words=3 1.29  none|title|words=5 1.28  none|title|words=9 0.95  none|words=1 1.44
none|words=17 -0.24  none|words=2 0.90  none|words=3 0.30  none|words=33 -0.22  previous|, 0.20
previous|. 0.65  previous|F|A0 0.40  previous|F|As1 -0.33  previous|F|B0 0.27  previous|F|Bp1 -0.26
previous|F|Bp2 -0.26  previous|F|Bs1 0.84  previous|F|Bs2 0.46  previous|P|Bp1 1.19  previous|P|Bp2 0.18
previous|S|As1 -0.52  previous|S|Bp1 -0.38  previous|S|Bp2 -0.80  previous|S|Bs1 0.99  previous|S|Bs2 0.61
previous|and 0.68  previous|as -0.38  previous|cue=true 0.26  previous|for 0.22  previous|is 0.44
previous|mark 0.81  previous|of 0.20  previous|start 0.32  previous|that 0.27  previous|the 0.39
previous|was 0.20  previous|word -0.23  rel=A0|F|according 1.45  rel=A0|F|apposed 0.61  rel=A0|F|inverted 0.45
rel=A0|F|subject 0.62  rel=As1|F|apposed -0.57  rel=As1|F|bare -0.56  rel=As1|F|far -0.43
rel=As1|F|inverted -0.39  rel=As1|F|subject -0.49  rel=As1|S|bare 0.34  rel=As1|S|far -0.79
rel=As1|S|inverted -0.75  rel=As1|S|subject 1.29  rel=B0|F|according 1.59  rel=B0|F|apposed 1.00
rel=B0|F|bare 0.63  rel=B0|F|colon -0.24  rel=B0|F|far 0.41  rel=B0|F|inverted -0.42  rel=B0|F|passive -0.17
rel=B0|F|subject 0.96  rel=Bp1|F|apposed -0.31  rel=Bp1|F|bare -0.45  rel=Bp1|F|colon -0.30
rel=Bp1|F|far -0.36  rel=Bp1|F|inverted -0.29  rel=Bp1|F|passive -0.32  rel=Bp1|F|subject -0.33
rel=Bp1|P|far 0.51  rel=Bp1|P|subject 1.57  rel=Bp1|S|according -0.58  rel=Bp1|S|apposed -0.44
rel=Bp1|S|bare -0.53  rel=Bp1|S|far -0.45  rel=Bp1|S|inverted -0.42  rel=Bp2|F|according -0.29
rel=Bp2|F|apposed -0.26  rel=Bp2|F|bare -0.35  rel=Bp2|F|colon -0.32  rel=Bp2|F|far -0.27
rel=Bp2|F|inverted -0.26  rel=Bp2|F|passive -0.25  rel=Bp2|F|subject -0.23  rel=Bp2|P|bare -0.84
rel=Bp2|P|far -0.30  rel=Bp2|P|inverted -1.26  rel=Bp2|P|subject -0.90  rel=Bp2|S|bare -0.45
rel=Bp2|S|far -0.59  rel=Bp2|S|inverted -0.30  rel=Bp2|S|subject -0.40  rel=Bs1|F|apposed -0.40
rel=Bs1|F|bare -0.48  rel=Bs1|F|far -0.33  rel=Bs1|F|subject -0.34  rel=Bs1|S|apposed 0.65
rel=Bs1|S|bare 0.22  rel=Bs1|S|far 0.76  rel=Bs1|S|inverted 0.67  rel=Bs1|S|subject 0.52
rel=Bs2|F|apposed -0.27  rel=Bs2|F|bare -0.47  rel=Bs2|F|far -0.35  rel=Bs2|F|inverted -0.37
rel=Bs2|S|apposed -0.38  rel=Bs2|S|bare -0.22  rel=Bs2|S|far -0.39  rel=Bs2|S|subject -0.42
role=by|A0|bare 1.40  role=by|As1|bare -0.51  role=by|B0|bare 0.19  role=by|Bp1|bare -0.26
role=by|Bp1|subject -0.56  role=by|Bp2|bare -0.22  role=by|Bs1|bare -0.34  role=by|Bs2|bare -0.42
role=by|bare 0.46  role=head|As1|apposed -0.50  role=head|As1|far -0.49  role=head|B0|apposed 1.41
role=head|B0|bare 0.36  role=head|B0|colon -0.85  role=head|B0|far 0.57  role=head|B0|subject 1.17
role=head|Bp1|apposed -0.16  role=head|Bp1|far -0.33  role=head|Bp2|colon -0.35  role=head|Bp2|far -0.20
role=head|Bs1|apposed -0.25  role=head|Bs1|far -0.37  role=head|Bs1|subject 0.23  role=head|Bs2|apposed -0.23
role=head|Bs2|bare -0.28  role=head|Bs2|far -0.32  role=head|Bs2|subject -0.74  role=head|cue 0.20
role=led|A0|according 1.71  role=led|A0|subject -1.05  role=led|As1|subject -0.75  role=led|B0|according 2.20
role=led|B0|bare -0.84  role=led|B0|colon -0.71  role=led|B0|subject -0.40  role=led|Bp1|apposed -0.42
role=led|Bp1|bare -0.16  role=led|Bp1|subject -0.70  role=led|Bp2|according -0.30  role=led|Bp2|bare -0.18
role=led|Bp2|subject -0.38  role=led|Bs1|according 0.59  role=led|Bs1|bare -0.24  role=led|Bs1|subject -0.37
role=led|Bs2|bare -0.22  role=led|Bs2|subject -0.22  role=led|bare -0.33  role=led|cue -0.16
role=mid|A0|apposed 0.62  role=mid|A0|inverted 0.54  role=mid|A0|subject 0.72  role=mid|As1|bare -0.39
role=mid|As1|far -0.42  role=mid|As1|inverted -0.46  role=mid|As1|subject -0.25  role=mid|B0|apposed 0.80
role=mid|B0|bare 0.19  role=mid|B0|colon 0.52  role=mid|B0|inverted -0.42  role=mid|B0|subject 0.52
role=mid|Bp1|apposed -0.35  role=mid|Bp1|bare -0.28  role=mid|Bp1|colon -0.63  role=mid|Bp1|far -0.36
role=mid|Bp1|inverted -0.31  role=mid|Bp1|passive -0.28  role=mid|Bp2|apposed -0.59  role=mid|Bp2|bare -0.27
role=mid|Bp2|colon -0.34  role=mid|Bp2|far -0.21  role=mid|Bp2|inverted -0.30  role=mid|Bp2|subject -0.32
role=mid|Bs1|apposed -0.18  role=mid|Bs2|apposed -0.53  role=mid|Bs2|far -0.41  role=mid|bare -0.25
role=own|A0|bare -0.57  role=own|A0|inverted -0.39  role=own|A0|subject -1.46  role=own|As1|bare -0.22
role=own|As1|inverted -0.24  role=own|B0|inverted -0.29  role=own|B0|subject -2.19  role=own|Bp1|subject -0.30
role=own|Bp2|subject -0.32  role=own|Bs1|bare -0.28  role=own|Bs1|inverted -0.56  role=own|Bs1|subject -0.90
role=own|Bs2|inverted -0.23  role=own|cue -0.50  tie=according.say|A0 1.45  tie=according.say|B0 1.59
tie=according.say|Bp2 -0.31  tie=according.say|Bs1 0.59  tie=apposed.call|B0 1.26  tie=apposed.call|Bp1 -0.45
tie=apposed.call|Bs1 -0.36  tie=apposed.hold|Bp1 -0.53  tie=apposed.hold|Bp2 -0.35  tie=apposed.say|A0 0.59
tie=apposed.say|As1 0.45  tie=apposed.say|B0 1.03  tie=apposed.say|Bp1 -0.37  tie=apposed.say|Bs1 0.62
tie=apposed.say|Bs2 -0.64  tie=apposed.tell|A0 1.83  tie=apposed.tell|B0 1.67  tie=apposed.tell|Bp1 0.31
tie=apposed.voice|A0 1.00  tie=apposed.voice|B0 1.70  tie=apposed.voice|Bp1 -0.23  tie=apposed.voice|Bp2 -0.43
tie=apposed.voice|Bs1 -0.65  tie=bare|As1 -0.37  tie=bare|B0 0.63  tie=bare|Bp1 -0.45  tie=bare|Bp2 -0.36
tie=bare|Bs2 -0.36  tie=colon.none|B0 -0.24  tie=colon.none|Bp2 -0.36  tie=far.call|A0 -0.39
tie=far.call|As1 -0.48  tie=far.call|B0 0.47  tie=far.call|Bp1 -0.33  tie=far.call|Bp2 -0.35
tie=far.call|Bs2 -0.15  tie=far.hold|A0 -0.90  tie=far.hold|As1 -0.34  tie=far.hold|B0 -0.71
tie=far.hold|Bp1 -0.35  tie=far.hold|Bp2 -0.40  tie=far.hold|Bs1 -0.45  tie=far.hold|Bs2 -0.58
tie=far.none|A0 -0.39  tie=far.none|As1 -0.45  tie=far.none|B0 0.89  tie=far.none|Bp2 1.09
tie=far.paper|A0 -0.83  tie=far.paper|As1 -0.34  tie=far.paper|Bp1 -0.20  tie=far.paper|Bp2 -0.32
tie=far.paper|Bs1 -0.31  tie=far.say|A0 -0.91  tie=far.say|As1 -0.30  tie=far.say|B0 0.76
tie=far.say|Bp2 -0.40  tie=far.say|Bs2 -0.28  tie=far.tell|B0 1.32  tie=far.tell|Bp1 -0.58
tie=far.voice|A0 0.35  tie=far.voice|As1 -0.43  tie=far.voice|Bp1 -0.35  tie=far.voice|Bp2 -0.46
tie=far.voice|Bs1 -0.54  tie=far.voice|Bs2 -0.40  tie=inverted.call|A0 -1.81  tie=inverted.call|As1 -0.24
tie=inverted.call|B0 -0.53  tie=inverted.call|Bp1 -0.29  tie=inverted.call|Bp2 -0.23
tie=inverted.call|Bs1 -1.03  tie=inverted.call|Bs2 -0.40  tie=inverted.hold|A0 -1.96
tie=inverted.hold|As1 -0.50  tie=inverted.hold|B0 -0.61  tie=inverted.hold|Bp1 -0.25
tie=inverted.hold|Bp2 -0.23  tie=inverted.hold|Bs1 -0.85  tie=inverted.hold|Bs2 -0.40
tie=inverted.paper|A0 -1.81  tie=inverted.paper|As1 -0.32  tie=inverted.paper|B0 -0.43
tie=inverted.paper|Bp1 -0.29  tie=inverted.paper|Bp2 -0.19  tie=inverted.paper|Bs1 -1.01
tie=inverted.say|A0 1.21  tie=inverted.say|As1 -0.41  tie=inverted.say|B0 -0.19  tie=inverted.say|Bp1 -0.19
tie=inverted.say|Bp2 -0.27  tie=inverted.say|Bs1 0.48  tie=inverted.say|Bs2 0.23  tie=inverted.voice|A0 -0.24
tie=inverted.voice|As1 -0.36  tie=inverted.voice|B0 -0.43  tie=inverted.voice|Bp1 -0.28
tie=inverted.voice|Bp2 -0.30  tie=inverted.voice|Bs1 0.23  tie=inverted.voice|Bs2 -0.50
tie=passive.call|Bp1 -0.30  tie=passive.hold|Bp1 -0.24  tie=passive.voice|Bp1 -0.39  tie=subject.call|A0 -1.30
tie=subject.call|As1 -0.72  tie=subject.call|B0 0.30  tie=subject.call|Bp1 -0.42  tie=subject.call|Bp2 -0.29
tie=subject.call|Bs1 -0.54  tie=subject.call|Bs2 -0.58  tie=subject.hold|A0 -2.12  tie=subject.hold|As1 -0.64
tie=subject.hold|B0 -0.80  tie=subject.hold|Bp1 -0.51  tie=subject.hold|Bp2 -0.26  tie=subject.hold|Bs1 -1.42
tie=subject.hold|Bs2 -0.73  tie=subject.paper|As1 -0.46  tie=subject.paper|B0 0.76
tie=subject.paper|Bp2 -0.39  tie=subject.paper|Bs1 -0.68  tie=subject.say|A0 1.02  tie=subject.say|B0 1.08
tie=subject.say|Bp2 -0.31  tie=subject.say|Bs1 0.36  tie=subject.tell|A0 1.38  tie=subject.tell|B0 0.88
tie=subject.tell|Bp1 -0.36  tie=subject.tell|Bp2 -0.30  tie=subject.tell|Bs1 1.27  tie=subject.voice|A0 0.47
tie=subject.voice|As1 -0.28  tie=subject.voice|B0 0.61  tie=subject.voice|Bp1 -0.25
tie=subject.voice|Bs1 0.23  tie=subject.voice|Bs2 -0.23  touch=A|apposed 0.98  touch=A|bare 0.28
touch=A|far 0.56  touch=A|inverted 0.90  touch=A|subject 0.84  touch=B|bare -0.81  touch=B|colon 0.33
touch=B|far -0.31  touch=B|inverted -0.34  touch=B|subject 0.15
`;

/** Natural-log odds by feature. */
export const WEIGHTS: Weights = new Map(
  Array.from(PAIRS.matchAll(/(?<name>\S+) (?<weight>\S+)/g), ({ groups }) => [
    groups?.['name'] ?? '',
    Number(groups?.['weight']),
  ]),
);
